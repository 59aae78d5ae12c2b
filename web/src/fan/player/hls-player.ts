import { judgeHls } from './hls-policy.ts';
import type { PlayerOptions, PlayerPhase } from './player.ts';
import { nextPlayerDelayMs } from './player-policy.ts';

const WATCH_EVERY_MS = 500;
/** Where a jump lands before the newest picture, seconds: what the browser keeps as a reserve. */
const JUMP_TO_SECONDS = 3;

/** Plays the venue as HLS by the browser's own means, and asks again when it gives up. */
export class HlsPlayer {
  readonly #options: PlayerOptions;
  readonly #watchTimer: ReturnType<typeof setInterval>;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #phase: PlayerPhase | undefined;
  #attempt = 0;
  #lastTime = 0;
  #movedAtMs = 0;

  constructor(options: PlayerOptions) {
    this.#options = options;
    const { video } = options;
    video.addEventListener('error', this.#failed);
    video.addEventListener('ended', this.#failed);
    this.#watchTimer = setInterval(() => this.#watch(), WATCH_EVERY_MS);
    this.#open();
  }

  close(): void {
    const { video } = this.#options;
    clearInterval(this.#watchTimer);
    clearTimeout(this.#retryTimer);
    video.removeEventListener('error', this.#failed);
    video.removeEventListener('ended', this.#failed);
    video.removeAttribute('src');
    video.load();
  }

  #enter(phase: PlayerPhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#options.onPhase(phase);
  }

  #open(): void {
    const { video, url } = this.#options;
    this.#retryTimer = undefined;
    this.#movedAtMs = performance.now();
    this.#lastTime = 0;
    this.#enter(this.#attempt === 0 ? 'loading' : 'retrying');
    video.src = url;
    video.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#options.onNeedsPlay();
    });
  }

  readonly #failed = (): void => {
    if (this.#retryTimer !== undefined) return;
    this.#enter('retrying');
    const delayMs = nextPlayerDelayMs({ attempt: this.#attempt, random: Math.random() });
    this.#attempt += 1;
    this.#retryTimer = setTimeout(() => this.#open(), delayMs);
  };

  #watch(): void {
    const { video } = this.#options;
    if (this.#retryTimer !== undefined) return;
    const now = performance.now();
    if (video.currentTime !== this.#lastTime) this.#moved(now);
    const newest = video.seekable.length > 0 ? video.seekable.end(video.seekable.length - 1) : 0;
    const remedy = judgeHls({
      stillMs: now - this.#movedAtMs,
      behindSeconds: newest - video.currentTime,
      isPaused: video.paused,
    });
    if (remedy === 'reload') this.#failed();
    if (remedy === 'jump') video.currentTime = newest - JUMP_TO_SECONDS;
  }

  #moved(now: number): void {
    const { video } = this.#options;
    this.#lastTime = video.currentTime;
    this.#movedAtMs = now;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    this.#enter('playing');
    this.#attempt = 0;
  }
}
