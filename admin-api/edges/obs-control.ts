import OBSWebSocket, { EventSubscription } from 'obs-websocket-js/json';
import type { Logger } from '../../ops/service/logger.ts';
import type { ObsState } from '../../proto/contracts/admin.ts';
import { nextRetryDelayMs } from '../core/retry-policy.ts';
import type { Env } from './env.ts';
import { describeObsProblem, obsErrorCode, sceneNames } from './obs-answers.ts';
import { createPauses, withLimit } from './pauses.ts';
import { refusal } from './refusal.ts';

/** OBS's status code of a request for something that does not exist. */
const RESOURCE_NOT_FOUND = 600;
const EVENTS = EventSubscription.General | EventSubscription.Config | EventSubscription.Scenes;

/** The compositor's OBS. Keeps itself connected; `off` where none is configured. */
export interface ObsControl {
  state(): ObsState;
  /** Switches the program scene. Throws a coded refusal where OBS cannot. */
  switchScene(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface ObsControlOptions {
  /** ws://host:port, or empty for no OBS. */
  readonly url: string;
  readonly password: string;
  readonly env: Env;
  readonly log: Logger;
  /** How long OBS may take for one answer, and how often it is asked whether it is still there, milliseconds. */
  readonly answerLimitMs?: number;
  readonly heartbeatMs?: number;
}

const OFF: ObsState = { state: 'off', reason: null, scenes: [], currentScene: null };

export const createObsControl = (options: ObsControlOptions): ObsControl =>
  options.url === ''
    ? {
        state: () => OFF,
        switchScene: () => Promise.reject(refusal('OBS_OFF')),
        close: () => Promise.resolve(),
      }
    : new ObsKeeper(options);

/** Owns the connection: one Link at a time, a new one after each loss. */
class ObsKeeper implements ObsControl {
  readonly #options: Required<ObsControlOptions>;
  readonly #pauses = createPauses();
  readonly #running: Promise<void>;
  #state: ObsState = { ...OFF, state: 'connecting' };
  #link: Link | undefined;

  constructor(options: ObsControlOptions) {
    this.#options = { answerLimitMs: 5000, heartbeatMs: 10_000, ...options };
    this.#running = this.#run();
  }

  state(): ObsState {
    return this.#state;
  }

  async switchScene(sceneName: string): Promise<void> {
    const link = this.#link;
    if (link === undefined || this.#state.state !== 'connected') throw refusal('OBS_NOT_CONNECTED');
    try {
      await this.#inTime(link.call('SetCurrentProgramScene', { sceneName }));
    } catch (error) {
      throw refusal(obsErrorCode(error) === RESOURCE_NOT_FOUND ? 'OBS_UNKNOWN_SCENE' : 'OBS_REFUSED', error);
    }
    // OBS has accepted it: say so now, the event follows within a frame.
    if (link === this.#link) this.#amend({ currentScene: sceneName });
  }

  async close(): Promise<void> {
    this.#pauses.end();
    this.#link?.terminate();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { env, heartbeatMs } = this.#options;
    for (let failures = 0; !this.#pauses.ended(); ) {
      const beganMs = env.now();
      const link = new Link();
      this.#link = link;
      const reason = await this.#stay(link).catch(describeObsProblem);
      this.#link = undefined;
      link.terminate();
      this.#lose(reason);
      // A connection that held is no failure: the next attempts start quickly again.
      failures = env.now() - beganMs > heartbeatMs ? 1 : failures + 1;
      await this.#pauses.pause(nextRetryDelayMs({ failures, random: env.random() }));
    }
  }

  /** Lives as long as one connection; gives the reason it ended for. */
  async #stay(link: Link): Promise<string> {
    const { url, password } = this.#options;
    await this.#inTime(link.connect(url, password, { eventSubscriptions: EVENTS }));
    const lost = new Promise<string>((resolve) => {
      link.once('ConnectionClosed', (error) => resolve(describeObsProblem(error)));
    });
    return Promise.race([lost, this.#keepFresh(link)]);
  }

  /** Ends only by a failure, or when everything does. */
  async #keepFresh(link: Link): Promise<never> {
    await this.#refresh(link);
    this.#options.log.info({ scenes: this.#state.scenes.length }, 'OBS is connected');
    this.#follow(link);
    for (;;) {
      // OBS may vanish without a word (power, network): a heartbeat notices, and heals a missed event.
      await this.#pauses.pause(this.#options.heartbeatMs);
      await this.#refresh(link);
    }
  }

  async #refresh(link: Link): Promise<void> {
    const list = await this.#inTime(link.call('GetSceneList'));
    const scenes = sceneNames(list.scenes);
    this.#state = { state: 'connected', reason: null, scenes, currentScene: list.currentProgramSceneName };
  }

  #follow(link: Link): void {
    // Its failure shows in the next heartbeat.
    const refresh = (): void => void this.#refresh(link).catch(() => undefined);
    link.on('CurrentProgramSceneChanged', ({ sceneName }) => this.#amend({ currentScene: sceneName }));
    link.on('SceneListChanged', ({ scenes }) => this.#amend({ scenes: sceneNames(scenes) }));
    link.on('SceneNameChanged', refresh);
    link.on('CurrentSceneCollectionChanged', refresh);
  }

  #amend(change: Partial<ObsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #lose(reason: string): void {
    const isNews = reason !== this.#state.reason && !this.#pauses.ended();
    if (isNews) this.#options.log.warn({ reason }, 'OBS is not connected');
    this.#state = { ...OFF, state: 'connecting', reason };
  }

  #inTime<Result>(work: Promise<Result>): Promise<Result> {
    return withLimit(work, this.#options.answerLimitMs);
  }
}

/** The library's own disconnect waits up to 30 s for a dead peer; this does not wait. */
class Link extends OBSWebSocket {
  terminate(): void {
    const socket: unknown = this.socket;
    if (isTerminable(socket)) socket.terminate();
  }
}

const isTerminable = (socket: unknown): socket is { terminate: () => void } =>
  typeof socket === 'object' && socket !== null && 'terminate' in socket;
