import type { HouseConfig } from '../../../ops/service/config.ts';
import type { Logger } from '../../../ops/service/logger.ts';
import type { Recording, RecordingReason, RecordingScope } from '../../../proto/contracts/recordings.ts';
import { rollBytes } from '../../core/recording/recording-space.ts';
import { isGoodReason, retryAfterMs } from '../../core/recording/recording-wish.ts';
import type { MediaHub } from '../media-hub.ts';
import { type HouseSubject, houseSubjects, keyOf } from './house-subjects.ts';
import { patiently } from './patiently.ts';
import { diskError, noRoom, notHere } from './recorder-refusals.ts';
import { type RecordingSession, startSession } from './recording-session.ts';
import type { RecordingShelf } from './recording-shelf.ts';
import type { SpaceKeeper } from './recording-space-keeper.ts';
import type { RecordingWishes } from './recording-wishes.ts';

/** Begins and ends recordings, as the rules, the API and the disk will have it. */
export interface Recorder {
  /** Throws a coded error where it cannot. */
  start(scope: RecordingScope, subject: string): Promise<{ recording: Recording; isNew: boolean }>;
  /** Ends the recording that is written to this file and keeps its rule from beginning another. False where it is not running. */
  stop(id: string): Promise<boolean>;
  /** Acts on rules that have changed. */
  reconsider(): void;
  runningCount(): number;
  close(): Promise<void>;
}

export interface RecorderOptions {
  readonly hub: MediaHub;
  readonly shelf: RecordingShelf;
  readonly space: SpaceKeeper;
  readonly wishes: RecordingWishes;
  readonly config: Pick<HouseConfig, 'programVenue' | 'recordingsWhenFull'>;
  readonly log: Logger;
}

/** How often rules are looked at beside when something happens, and how often the disk is, milliseconds. */
const TICK_MS = 1000;
const SPACE_EVERY_TICKS = 2;
/** A recording goes on in a new file after this: long before 32 bits of milliseconds come round, and handy to fetch. */
const MAX_FILE_MS = 4 * 3600_000;
const MAX_FILE_BYTES = 8e9;
/** How long a failure counts when the next one comes, milliseconds. */
const FORGET_AFTER_MS = 60_000;

/** A source or venue with a session, or one that has failed of late. */
interface Slot {
  session: RecordingSession | null;
  failures: number;
  retryAtMs: number;
}

export const createRecorder = (options: RecorderOptions): Recorder => {
  const { hub, shelf, space, wishes, log } = options;
  const slots = new Map<string, Slot>();
  const subjectsNow = (): HouseSubject[] =>
    houseSubjects(hub.state(), [
      ...wishes.wished(),
      ...[...slots.values()].flatMap((slot) => slot.session?.part().facts() ?? []),
    ]);
  const slotOf = (key: string): Slot => {
    const slot = slots.get(key) ?? { session: null, failures: 0, retryAtMs: 0 };
    slots.set(key, slot);
    return slot;
  };
  const failed = (slot: Slot): void => {
    slot.failures += 1;
    slot.retryAtMs = performance.now() + retryAfterMs(slot.failures);
  };
  const begin = (subject: HouseSubject, startedBy: Recording['startedBy']): RecordingSession | null => {
    const { scope, name } = subject;
    const slot = slotOf(keyOf(scope, subject.subject));
    const onEnd = (reason: RecordingReason): void => {
      slot.session = null;
      if (isGoodReason(reason)) return;
      failed(slot);
      void space.check();
    };
    try {
      slot.session =
        startSession({
          ...{ hub, shelf, onEnd, programVenue: options.config.programVenue, maxFileMs: MAX_FILE_MS },
          recorded: { scope, subject: subject.subject, subjectName: name, startedBy },
          maxFileBytes: rollBytes(MAX_FILE_BYTES, {
            maxBytes: space.maxBytes,
            whenFull: options.config.recordingsWhenFull,
          }),
        }) ?? null;
    } catch (error) {
      if (slot.failures === 0) log.error({ err: error, scope, subject: name }, 'a recording could not begin');
      failed(slot);
    }
    if (slot.session !== null)
      log.info({ recording: slot.session.part().id, scope, subject: subject.subject }, 'recording');
    return slot.session;
  };
  const end = (slot: Slot, reason: RecordingReason): Promise<void> => {
    const { session } = slot;
    slot.session = null;
    return session?.end(reason) ?? Promise.resolve();
  };
  /** `endOnly` while an event is under way: what is about to be sent belongs to the next recording. */
  const reconsider = (mode: 'all' | 'endOnly' = 'all'): void => {
    for (const subject of subjectsNow()) {
      const slot = slots.get(keyOf(subject.scope, subject.subject));
      const { recordFor, endReason } = wishes.decide(subject);
      const isRunning = slot !== undefined && slot.session !== null;
      if (isRunning && recordFor === null) void end(slot, endReason);
      const mayBegin = mode === 'all' && !isRunning && performance.now() >= (slot?.retryAtMs ?? 0);
      if (mayBegin && recordFor !== null && space.refusal() === null) begin(subject, recordFor);
    }
    for (const [key, slot] of slots)
      if (slot.session === null && performance.now() >= slot.retryAtMs + FORGET_AFTER_MS) slots.delete(key);
  };
  const watch = createWatch(options, { slots, reconsider });

  const start: Recorder['start'] = async (scope, subject) => {
    const here = subjectsNow().find((one) => one.scope === scope && one.subject === subject && one.isHere);
    if (here === undefined) throw notHere(scope, subject);
    const key = keyOf(scope, subject);
    // Looked up anew after each wait: a slot that nothing runs in is forgotten meanwhile, and another call may be first.
    const running = (): RecordingSession | null => slots.get(key)?.session ?? null;
    if (running() === null) {
      await patiently(space.check());
      const refusal = space.refusal();
      if (refusal !== null && running() === null) throw noRoom(refusal);
    }
    const isNew = running() === null;
    // Said before it begins: else the next look would end it again.
    wishes.wish(scope, subject, 'record');
    const session = running() ?? begin(here, 'api');
    const part = session?.part();
    if (part !== undefined) await patiently(part.opened);
    if (part === undefined || (running() !== session && part.written().bytes === 0)) {
      wishes.wish(scope, subject, null);
      throw diskError();
    }
    return { recording: part.facts(), isNew };
  };
  const stop: Recorder['stop'] = async (id) => {
    const part = shelf.running(id);
    if (part === undefined) return false;
    const { scope, subject } = part.facts();
    const slot = slotOf(keyOf(scope, subject));
    if (slot.session?.part().id !== id) return false;
    wishes.wish(scope, subject, 'hold');
    await patiently(end(slot, 'stopped'));
    return true;
  };
  return {
    start,
    stop,
    reconsider,
    runningCount: () => [...slots.values()].filter((slot) => slot.session !== null).length,
    close: async () => {
      watch.stop();
      for (const slot of slots.values()) void end(slot, 'shutdown');
      // Also those that end because the artists' connections were closed just now.
      await patiently(shelf.settled());
    },
  };
};

/** Looks after everything again when something happens in the house, and each second. */
const createWatch = (
  { hub, shelf, space, log }: RecorderOptions,
  { slots, reconsider }: { slots: ReadonlyMap<string, Slot>; reconsider: (mode?: 'all' | 'endOnly') => void },
): { stop(): void } => {
  let hasStopped = false;
  let isChecking = false;
  let ticks = 0;
  const makeRoom = async (): Promise<void> => {
    if (isChecking) return;
    isChecking = true;
    const plan = await space.check();
    isChecking = false;
    for (const slot of slots.values()) {
      const { session } = slot;
      if (plan.stop !== null && session !== null) {
        slot.session = null;
        log.error({ recording: session.part().id, reason: plan.stop }, 'a recording was cut short');
        void session.end(plan.stop);
      } else if (plan.roll !== null && session?.part().id === plan.roll) session.roll();
    }
  };
  const timer = setInterval(() => {
    shelf.retry();
    reconsider();
    ticks += 1;
    if (ticks % SPACE_EVERY_TICKS === 0) void makeRoom();
  }, TICK_MS);
  const unfollow = hub.onEvent(() => {
    reconsider('endOnly');
    queueMicrotask(() => {
      if (!hasStopped) reconsider();
    });
  });
  return {
    stop: () => {
      hasStopped = true;
      clearInterval(timer);
      unfollow();
    },
  };
};
