import mpegts from 'mpegts.js';
import { isHoleBetween, judgePlayback, nextPlayerDelayMs, type Ranges } from './player-policy.ts';

export type PlayerPhase = 'loading' | 'playing' | 'retrying' | 'unsupported';

export interface LivePlayerOptions {
  readonly video: HTMLVideoElement;
  readonly url: string;
  onPhase(phase: PlayerPhase): void;
  /** The browser wants a click before it plays. */
  onNeedsPlay(): void;
}

const CONFIG = {
  enableWorker: true,
  enableWorkerForMSE: true,
  enableStashBuffer: false,
  isLive: true,
  liveSync: true,
  liveSyncTargetLatency: 0.6,
  liveSyncMaxLatency: 1.2,
  liveSyncPlaybackRate: 1.1,
  lazyLoad: false,
  deferLoadAfterSourceOpen: false,
  autoCleanupSourceBuffer: true,
  autoCleanupMaxBackwardDuration: 40,
  autoCleanupMinBackwardDuration: 15,
} as const;

// Its running commentary is for those who work on it.
mpegts.LoggingControl.enableAll = false;

const WATCH_EVERY_MS = 250;
/** Where a jump lands before the end of what has arrived, seconds. */
const JUMP_TO_SECONDS = 0.5;
/** A jump goes at least this far, seconds. */
const LEAST_JUMP_SECONDS = 0.05;
/** After this long of moving pictures, failures are counted anew, milliseconds. */
const STEADY_MS = 10_000;

/**
 * Plays the venue over HTTP-FLV and keeps it playing: asks again with back-off when the connection goes,
 * jumps over holes. A cut between sources comes as new codec headers in the same stream: no new connection.
 */
export class LivePlayer {
  readonly #options: LivePlayerOptions;
  #player: mpegts.Player | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #watchTimer: ReturnType<typeof setInterval>;
  #phase: PlayerPhase | undefined;
  #attempt = 0;
  #lastTime = 0;
  #lastEnd = 0;
  #openedAtMs = 0;
  #movedAtMs = 0;
  #arrivedAtMs = 0;
  #isMoving = false;
  /** Pictures shown so far, and when (page) and where (video) the last new one was seen. */
  #frames = 0;
  #framedAtMs = 0;
  #framedAt = 0;

  constructor(options: LivePlayerOptions) {
    this.#options = options;
    // A connection that ends plainly is not reported by mpegts.js's worker engine, but the video ends.
    options.video.addEventListener('ended', this.#ended);
    this.#watchTimer = setInterval(() => this.#watch(), WATCH_EVERY_MS);
    if (mpegts.isSupported()) this.#open();
    else this.#enter('unsupported');
  }

  close(): void {
    this.#options.video.removeEventListener('ended', this.#ended);
    clearInterval(this.#watchTimer);
    clearTimeout(this.#retryTimer);
    this.#destroy();
  }

  readonly #ended = (): void => this.#reload();

  #enter(phase: PlayerPhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#options.onPhase(phase);
  }

  #open(): void {
    const { video, url } = this.#options;
    const now = performance.now();
    this.#openedAtMs = this.#movedAtMs = this.#arrivedAtMs = this.#framedAtMs = now;
    this.#lastTime = this.#lastEnd = 0;
    this.#isMoving = false;
    this.#enter(this.#attempt === 0 ? 'loading' : 'retrying');
    const player = mpegts.createPlayer({ type: 'flv', isLive: true, url }, CONFIG);
    this.#player = player;
    player.on(mpegts.Events.ERROR, () => this.#reload());
    player.on(mpegts.Events.LOADING_COMPLETE, () => this.#reload());
    player.on(mpegts.Events.STATISTICS_INFO, (info: { speed?: number }) => {
      if ((info.speed ?? 0) > 0) this.#arrivedAtMs = performance.now();
    });
    player.attachMediaElement(video);
    player.load();
    this.#play();
  }

  #play(): void {
    const started = this.#player?.play();
    if (started === undefined) return;
    started.catch((error: unknown) => {
      // An abort is ours (a reload came between); only the browser's own "no" asks for a click.
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#options.onNeedsPlay();
    });
  }

  #destroy(): void {
    const player = this.#player;
    this.#player = undefined;
    try {
      player?.destroy();
    } catch {
      // A player that failed half-way may fail to tidy up; it is gone all the same.
    }
  }

  #reload(): void {
    if (this.#player === undefined) return;
    this.#destroy();
    this.#enter('retrying');
    const delayMs = nextPlayerDelayMs({ attempt: this.#attempt, random: Math.random() });
    this.#attempt += 1;
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.#open(), delayMs);
  }

  #watch(): void {
    const { video } = this.#options;
    if (this.#player === undefined) return;
    const now = performance.now();
    const ranges = readRanges(video);
    const end = ranges.at(-1)?.[1] ?? 0;
    this.#observe(now, end);
    const remedy = judgePlayback({
      stillMs: now - this.#movedAtMs,
      frozenMs: document.hidden ? 0 : now - this.#framedAtMs,
      isPastHole: isHoleBetween(ranges, this.#framedAt, video.currentTime),
      silentMs: now - this.#arrivedAtMs,
      aheadSeconds: end - video.currentTime,
      isPaused: video.paused,
    });
    if (remedy === 'reload') this.#reload();
    if (remedy === 'jump') this.#jump(now, end);
  }

  #observe(now: number, end: number): void {
    const { video } = this.#options;
    if (end !== this.#lastEnd) this.#arrivedAtMs = now;
    this.#lastEnd = end;
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    if (totalVideoFrames !== this.#frames) {
      this.#frames = totalVideoFrames;
      this.#framedAtMs = now;
      this.#framedAt = video.currentTime;
    }
    const isMoving = video.currentTime !== this.#lastTime;
    this.#lastTime = video.currentTime;
    if (isMoving && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#moved(now);
  }

  #jump(now: number, end: number): void {
    const { video } = this.#options;
    video.currentTime = Math.max(video.currentTime + LEAST_JUMP_SECONDS, end - JUMP_TO_SECONDS);
    this.#framedAtMs = now;
    this.#framedAt = video.currentTime;
  }

  #moved(now: number): void {
    this.#movedAtMs = now;
    if (!this.#isMoving) this.#enter('playing');
    this.#isMoving = true;
    if (now - this.#openedAtMs > STEADY_MS) this.#attempt = 0;
  }
}

const readRanges = ({ buffered }: HTMLVideoElement): Ranges =>
  Array.from(
    { length: buffered.length },
    (_, index) => [buffered.start(index), buffered.end(index)] as const,
  );
