import { randomUUID } from 'node:crypto';
import type { CodedError } from '../../../ops/service/errors.ts';
import type {
  NewPushTarget,
  PushState,
  PushStatus,
  PushTarget,
  PushTargetChange,
} from '../../../proto/contracts/push-targets.ts';
import {
  keyHint,
  type PushAddress,
  parsePushAddress,
  storedPushAddress,
} from '../../core/push/push-address.ts';
import { refused, unknownVenue } from '../refusals.ts';
import { KEY_UNREADABLE } from './push-failures.ts';
import { isPrivateHost, PRIVATE_ADDRESS } from './push-lookup.ts';
import { PushSender, type PushSenderDeps } from './push-sender.ts';
import type { PushStore, StoredPushTarget } from './push-store.ts';

/** Most targets of a house: each one sends a whole stream. */
const MAX_TARGETS = 32;

/** The targets as the control API sees them. Every call throws a coded error where it is refused. */
export interface PushBook {
  list(): PushTarget[];
  add(given: NewPushTarget): PushTarget;
  change(id: string, change: PushTargetChange): PushTarget;
  remove(id: string): void;
  countIn(state: PushState): number;
  /** Called about every half second. */
  sweep(): void;
  close(): void;
}

interface Entry {
  readonly stored: StoredPushTarget;
  /** Null where it is switched off or its key does not open. */
  readonly sender: PushSender | null;
  /** Shown while there is no sender. */
  readonly idle: PushStatus;
}

interface PushBookDeps extends PushSenderDeps {
  readonly store: PushStore;
  readonly allowPrivate: boolean;
}

export const createPushBook = (deps: PushBookDeps): PushBook => {
  const entries = new Map<string, Entry>();
  const begin = (stored: StoredPushTarget): PushTarget => {
    const entry = startEntry(stored, deps);
    entries.set(stored.id, entry);
    return factsOf(entry);
  };
  for (const stored of deps.store.all()) begin(stored);
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined)
      throw refused(404, 'UNKNOWN_PUSH_TARGET', 'There is no such push target: it may have been deleted.');
    return entry;
  };
  return {
    list: () => [...entries.values()].map(factsOf),
    add: (given) => {
      if (entries.size >= MAX_TARGETS) throw tooMany();
      const stored = created(given, deps);
      deps.store.save(stored);
      return begin(stored);
    },
    change: (id, change) => {
      const entry = entryOf(id);
      const stored = changed(entry.stored, change, deps);
      deps.store.save(stored);
      if (!isSameOrder(entry.stored, stored)) {
        entry.sender?.close();
        return begin(stored);
      }
      const renamed = { ...entry, stored };
      entries.set(id, renamed);
      return factsOf(renamed);
    },
    remove: (id) => {
      const { sender } = entryOf(id);
      // On disk first: else it would be back, and sent to, after the next start.
      deps.store.remove(id);
      sender?.close();
      entries.delete(id);
    },
    countIn: (state) => [...entries.values()].filter((entry) => statusOf(entry).state === state).length,
    sweep: () => {
      for (const { sender } of entries.values()) sender?.sweep(performance.now());
    },
    close: () => {
      for (const { sender } of entries.values()) sender?.close();
    },
  };
};

const startEntry = (stored: StoredPushTarget, deps: PushBookDeps): Entry => {
  const { id, url, key, venue, enabled } = stored;
  const address = storedPushAddress(url);
  const isReadable = key !== null && address !== null;
  const nowMs = Date.now();
  const idle: PushStatus = {
    ...{ state: enabled ? 'waiting' : 'off', sinceMs: nowMs },
    ...{ bytesSent: 0, kbitPerSecond: 0, attempts: 0, skippedPictures: 0 },
    lastError: isReadable ? null : { ...KEY_UNREADABLE, atMs: nowMs },
  };
  if (!enabled || !isReadable) return { stored, sender: null, idle };
  const sender = new PushSender({ id, venue, address, key }, deps);
  // At once rather than at the next sweep.
  sender.sweep(performance.now());
  return { stored, sender, idle };
};

const statusOf = ({ sender, idle }: Entry): PushStatus => sender?.status() ?? idle;

const factsOf = (entry: Entry): PushTarget => {
  const { key, ...facts } = entry.stored;
  return { ...facts, keyHint: key === null ? '' : keyHint(key), status: statusOf(entry) };
};

const created = (given: NewPushTarget, deps: PushBookDeps): StoredPushTarget => {
  const { name, venue, enabled = true } = given;
  requireVenue(deps, venue);
  const { address, key } = readAddress(deps, given.url, given.key);
  return {
    id: randomUUID(),
    name: name.trim(),
    venue,
    url: address.url,
    key,
    enabled,
    createdMs: Date.now(),
  };
};

const changed = (
  stored: StoredPushTarget,
  change: PushTargetChange,
  deps: PushBookDeps,
): StoredPushTarget => {
  const { name = stored.name, venue = stored.venue, enabled = stored.enabled } = change;
  if (venue !== stored.venue) requireVenue(deps, venue);
  const next = { ...stored, name: name.trim(), venue, enabled };
  const isSameUrl = change.url === undefined || change.url.trim() === stored.url;
  if (isSameUrl && (change.key ?? '') === '') return next;
  const { address, key } = readAddress(deps, change.url ?? stored.url, change.key);
  return { ...next, url: address.url, key };
};

const isSameOrder = (a: StoredPushTarget, b: StoredPushTarget): boolean =>
  a.venue === b.venue && a.url === b.url && a.key === b.key && a.enabled === b.enabled;

const requireVenue = ({ hub }: PushBookDeps, venue: string): void => {
  if (!hub.hasVenue(venue)) throw unknownVenue(venue);
};

const readAddress = (
  { allowPrivate }: PushBookDeps,
  url: string,
  key = '',
): { address: PushAddress; key: string } => {
  const parsed = parsePushAddress({ url, key });
  if (!parsed.ok) throw refused(400, parsed.code, parsed.reason);
  if (!allowPrivate && isPrivateHost(parsed.address.host))
    throw refused(400, PRIVATE_ADDRESS.code, PRIVATE_ADDRESS.message);
  return parsed;
};

const tooMany = (): CodedError =>
  refused(409, 'TOO_MANY_PUSH_TARGETS', `A house has at most ${MAX_TARGETS} push targets: delete one first.`);
