import { randomUUID } from 'node:crypto';
import { CodedError } from '../../../ops/service/errors.ts';
import type { Logger } from '../../../ops/service/logger.ts';
import { createTurns } from '../../../ops/service/turns.ts';
import type { PlaceholderFacts, PlaceholderLoop } from '../../../proto/contracts/placeholders.ts';
import type { Placeholder } from '../../core/placeholder.ts';
import type { MediaHub } from '../media-hub.ts';
import { readLoop } from './loop-file.ts';
import type { MadeLoop } from './make-placeholder.ts';
import type { PlaceholderFolder } from './placeholder-folder.ts';
import {
  type LoopPair,
  ownerKey,
  type PlaceholderOwner,
  type PlaceholderStore,
} from './placeholder-store.ts';
import { noPlaceholder, writeRefusal } from './refusals.ts';

/** Most that all loops together may take: each is whole in memory while it is live. */
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;

/** The placeholders that there are. All changes are made one after the other; each is on disk before it shows. */
export interface PlaceholderShelf {
  /** Puts all back on air that were there before a restart. */
  restore(): Promise<void>;
  all(): PlaceholderFacts[];
  /** Null where there is nothing, neither live nor to put back. */
  facts(owner: PlaceholderOwner): PlaceholderFacts | null;
  /** Makes a new loop live; what was live can be put back. False where, asked last of all, it is not wanted any more. */
  publish(
    owner: PlaceholderOwner,
    made: MadeLoop & { name: string; isWanted: () => boolean },
  ): Promise<boolean>;
  /** Takes the live one away; where there is none, forgets the one before. False where there was nothing. */
  remove(owner: PlaceholderOwner): Promise<boolean>;
  /** Puts the one before back; the live one can then be put back. Throws a coded error where there is none. */
  undo(owner: PlaceholderOwner): Promise<void>;
  liveBytes(): number;
}

interface Entry extends LoopPair {
  readonly owner: PlaceholderOwner;
  readonly problem: string | null;
}

interface ShelfDeps {
  readonly hub: MediaHub;
  readonly store: PlaceholderStore;
  readonly folder: PlaceholderFolder;
  readonly log: Logger;
}

export const createPlaceholderShelf = (deps: ShelfDeps): PlaceholderShelf => {
  const entries = new Map<string, Entry>();
  const turns = createTurns(1);
  const find = (owner: PlaceholderOwner): Entry =>
    entries.get(ownerKey(owner)) ?? { owner, live: null, previous: null, problem: null };
  return {
    restore: () => turns.take(() => restore(deps, entries)),
    all: () => [...entries.values()].map(factsOf),
    facts: (owner) => {
      const entry = entries.get(ownerKey(owner));
      return entry === undefined ? null : factsOf(entry);
    },
    publish: (owner, { name, isWanted, ...made }) =>
      turns.take(async () => {
        const { live, previous } = find(owner);
        refuseWhenFull(entries, { bytes: made.bytes, freed: live });
        const loop = describeLoop(made, name);
        await deps.folder.keep(loop.id, made);
        const isLive = (): boolean => find(owner).live?.id === loop.id;
        try {
          if (isWanted())
            change(deps, entries, { owner, live: loop, previous: live, placeholder: made.placeholder });
        } finally {
          if (!isLive()) await deps.folder.remove(loop.id);
        }
        if (isLive() && previous !== null) await deps.folder.remove(previous.id);
        return isLive();
      }),
    remove: (owner) =>
      turns.take(async () => {
        const { live, previous } = find(owner);
        if (live === null && previous === null) return false;
        change(deps, entries, { owner, live: null, previous: live, placeholder: null });
        if (previous !== null) await deps.folder.remove(previous.id);
        return true;
      }),
    undo: (owner) =>
      turns.take(async () => {
        const { live, previous } = find(owner);
        if (previous === null) throw noPlaceholder('There is no earlier placeholder to put back.');
        refuseWhenFull(entries, { bytes: previous.bytes, freed: live });
        const file = await readLoop(deps.folder.loopFile(previous.id));
        if (!file.ok) throw damaged(previous, file.reason);
        change(deps, entries, { owner, live: previous, previous: live, placeholder: file.placeholder });
      }),
    liveBytes: () => sumOf(entries),
  };
};

/** On disk first, then on air. */
const change = (
  { store, hub }: ShelfDeps,
  entries: Map<string, Entry>,
  to: LoopPair & { owner: PlaceholderOwner; placeholder: Placeholder | null },
): void => {
  const { owner, live, previous, placeholder } = to;
  try {
    store.put(owner, { live, previous });
  } catch (error) {
    throw writeRefusal(error);
  }
  if (live === null && previous === null) entries.delete(ownerKey(owner));
  else entries.set(ownerKey(owner), { owner, live, previous, problem: null });
  hub.setPlaceholder(owner, placeholder);
};

const restore = async (deps: ShelfDeps, entries: Map<string, Entry>): Promise<void> => {
  const { store, folder, hub, log } = deps;
  const stored = store.all();
  const known = stored.flatMap(({ pair }) => [pair.live, pair.previous].flatMap((loop) => loop?.id ?? []));
  await folder.tidy(new Set(known));
  for (const { owner, pair } of stored) {
    const file = pair.live === null ? null : await readLoop(folder.loopFile(pair.live.id));
    const problem = file === null || file.ok ? null : file.reason;
    entries.set(ownerKey(owner), { owner, ...pair, problem });
    if (file?.ok === true) hub.setPlaceholder(owner, file.placeholder);
    else if (problem !== null)
      log.error({ ...owner, reason: problem }, 'a placeholder cannot be shown: upload it again');
  }
};

const describeLoop = (made: MadeLoop, name: string): PlaceholderLoop => ({
  id: randomUUID(),
  name,
  bytes: made.bytes,
  durationMs: made.placeholder.durationMs,
  widthPx: made.placeholder.video.widthPx,
  heightPx: made.placeholder.video.heightPx,
  hasSound: made.hasSound,
  uploadedMs: Date.now(),
});

const factsOf = ({ owner, live, previous, problem }: Entry): PlaceholderFacts => ({
  ...owner,
  live,
  previous,
  problem,
});

const sumOf = (entries: ReadonlyMap<string, Entry>): number =>
  [...entries.values()].reduce((sum, { live }) => sum + (live?.bytes ?? 0), 0);

const refuseWhenFull = (
  entries: ReadonlyMap<string, Entry>,
  { bytes, freed }: { bytes: number; freed: PlaceholderLoop | null },
): void => {
  if (sumOf(entries) - (freed?.bytes ?? 0) + bytes <= MAX_TOTAL_BYTES) return;
  throw new CodedError({
    statusCode: 409,
    code: 'PLACEHOLDERS_FULL',
    message: `All placeholders together would take over ${MAX_TOTAL_BYTES / 1024 / 1024} MiB of memory: remove one first.`,
  });
};

const damaged = ({ name }: PlaceholderLoop, reason: string): CodedError =>
  new CodedError({
    statusCode: 409,
    code: 'PLACEHOLDER_DAMAGED',
    message: `"${name}" cannot be put back (${reason}): upload it again.`,
  });
