import mpegts from 'mpegts.js';
import { codecName, nextLookMs, type PlayerTrouble, unplayable } from './codec-policy.ts';
import { beginsTooFarBack, createLivePace, noteStop, playbackRate } from './live-pace.ts';
import type { PlayerOptions, PlayerPhase } from './player.ts';
import { isHoleBetween, judgePlayback, nextPlayerDelayMs, type Ranges } from './player-policy.ts';

const CONFIG = {
  enableWorker: true,
  enableWorkerForMSE: true,
  enableStashBuffer: false,
  isLive: true,
  // The pace is ours: see live-pace.ts.
  liveSync: false,
  lazyLoad: false,
  deferLoadAfterSourceOpen: false,
  autoCleanupSourceBuffer: true,
  autoCleanupMaxBackwardDuration: 40,
  autoCleanupMinBackwardDuration: 15,
} as const;

// Its running commentary is for those who work on it.
mpegts.LoggingControl.enableAll = false;

const WATCH_EVERY_MS = 250;
/** With less than this there is nothing to show, seconds. */
const NOTHING_LEFT_SECONDS = 0.1;
/** A jump goes at least this far, seconds. */
const LEAST_JUMP_SECONDS = 0.05;
/** After this long of moving pictures, failures are counted anew, milliseconds. */
const STEADY_MS = 10_000;

/**
 * Plays the venue over HTTP-FLV and keeps it playing: asks again with back-off when the connection goes,
 * jumps over holes. A cut between sources comes as new codec headers in the same stream: no new connection. Where the
 * browser cannot play what is on air it says so, and looks every few seconds whether that has changed.
 */
export class LivePlayer {
  readonly #options: PlayerOptions;
  #player: mpegts.Player | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #watchTimer: ReturnType<typeof setInterval>;
  #phase: PlayerPhase | undefined;
  #codec: string | null = null;
  readonly #pace = createLivePace(performance.now());
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

  constructor(options: PlayerOptions) {
    this.#options = options;
    // A connection that ends plainly is not reported by mpegts.js's worker engine, but the video ends.
    options.video.addEventListener('ended', this.#ended);
    options.video.addEventListener('waiting', this.#stopped);
    this.#watchTimer = setInterval(() => this.#watch(), WATCH_EVERY_MS);
    this.#open();
  }

  close(): void {
    this.#options.video.removeEventListener('ended', this.#ended);
    this.#options.video.removeEventListener('waiting', this.#stopped);
    clearInterval(this.#watchTimer);
    clearTimeout(this.#retryTimer);
    this.#destroy();
  }

  readonly #ended = (): void => this.#reload();

  readonly #stopped = (): void => {
    const { video } = this.#options;
    // A jump waits, too: it is a stop only where nothing is left to show.
    const left = (readRanges(video).at(-1)?.[1] ?? 0) - video.currentTime;
    if (this.#isMoving && left < NOTHING_LEFT_SECONDS) noteStop(this.#pace, performance.now());
  };

  #enter(phase: PlayerPhase, codec: string | null = null): void {
    if (phase === this.#phase && codec === this.#codec) return;
    this.#phase = phase;
    this.#codec = codec;
    this.#options.onPhase(phase, codec);
  }

  #open(): void {
    const { video, url } = this.#options;
    const now = performance.now();
    this.#openedAtMs = this.#movedAtMs = this.#arrivedAtMs = this.#framedAtMs = now;
    this.#lastTime = this.#lastEnd = 0;
    this.#isMoving = false;
    // What cannot be played is still said while it is looked at again.
    if (this.#phase !== 'unplayable') this.#enter(this.#attempt === 0 ? 'loading' : 'retrying');
    const player = mpegts.createPlayer({ type: 'flv', isLive: true, url }, CONFIG);
    this.#player = player;
    player.on(mpegts.Events.ERROR, (_type: string, detail?: string, info?: ErrorInfo) =>
      this.#failed({ detail, code: info?.code, message: info?.msg ?? '' }),
    );
    player.on(mpegts.Events.MEDIA_INFO, ({ videoCodec }: { videoCodec?: string }) => {
      if (videoCodec !== undefined && !canPlay(videoCodec)) this.#giveUp(codecName(videoCodec));
    });
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

  #failed(trouble: PlayerTrouble): void {
    const stream = unplayable(trouble);
    if (stream === undefined) this.#reload();
    else this.#giveUp(stream.codec);
  }

  /** Says what is on air and looks again in a while: the next cut may bring something else. */
  #giveUp(codec: string | null): void {
    if (this.#player === undefined) return;
    this.#destroy();
    this.#enter('unplayable', codec);
    this.#attempt = 0;
    this.#openIn(nextLookMs(Math.random()));
  }

  #reload(): void {
    if (this.#player === undefined) return;
    this.#destroy();
    this.#enter('retrying');
    const delayMs = nextPlayerDelayMs({ attempt: this.#attempt, random: Math.random() });
    this.#attempt += 1;
    this.#openIn(delayMs);
  }

  #openIn(delayMs: number): void {
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
    else video.playbackRate = playbackRate(this.#pace, { aheadSeconds: end - video.currentTime, nowMs: now });
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
    if (!isMoving || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    if (!this.#isMoving && beginsTooFarBack(this.#pace, end - video.currentTime)) this.#jump(now, end);
    this.#moved(now);
  }

  #jump(now: number, end: number): void {
    const { video } = this.#options;
    video.currentTime = Math.max(video.currentTime + LEAST_JUMP_SECONDS, end - this.#pace.cushionSeconds);
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

/** What mpegts.js tells of an error. */
interface ErrorInfo {
  readonly code?: number;
  readonly msg?: string;
}

/** Safari calls it by another name; a browser that has neither is not asked. */
const canPlay = (codec: string): boolean => {
  const source =
    globalThis.MediaSource ?? (globalThis as { ManagedMediaSource?: typeof MediaSource }).ManagedMediaSource;
  return source?.isTypeSupported(`video/mp4; codecs="${codec}"`) ?? true;
};

const readRanges = ({ buffered }: HTMLVideoElement): Ranges =>
  Array.from(
    { length: buffered.length },
    (_, index) => [buffered.start(index), buffered.end(index)] as const,
  );
