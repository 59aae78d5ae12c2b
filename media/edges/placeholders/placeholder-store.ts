import type { PlaceholderLoop, PlaceholderScope } from '../../../proto/contracts/placeholders.ts';
import type { MediaDatabase } from '../database.ts';

/** Whose placeholder: a venue's by its name, or an artist's by their id. */
export interface PlaceholderOwner {
  readonly scope: PlaceholderScope;
  readonly subject: string;
}

/** The loops of an owner: the one that shows, and the one before it. */
export interface LoopPair {
  readonly live: PlaceholderLoop | null;
  readonly previous: PlaceholderLoop | null;
}

/** Which loops there are. Their bytes are files beside the database. */
export interface PlaceholderStore {
  all(): { owner: PlaceholderOwner; pair: LoopPair }[];
  /** Writes both at once. */
  put(owner: PlaceholderOwner, pair: LoopPair): void;
}

interface Row {
  readonly id: string;
  readonly scope: PlaceholderScope;
  readonly subject: string;
  readonly is_live: number;
  readonly name: string;
  readonly bytes: number;
  readonly duration_ms: number;
  readonly width_px: number;
  readonly height_px: number;
  readonly has_sound: number;
  readonly uploaded_ms: number;
}

export const createPlaceholderStore = (database: MediaDatabase): PlaceholderStore => {
  const all = database.prepare<[], Row>('SELECT * FROM placeholders ORDER BY scope, subject, is_live DESC');
  const clear = database.prepare('DELETE FROM placeholders WHERE scope = ? AND subject = ?');
  const insert = database.prepare<[Row]>(`
    INSERT INTO placeholders (
      id, scope, subject, is_live, name, bytes, duration_ms, width_px, height_px, has_sound, uploaded_ms
    ) VALUES (
      @id, @scope, @subject, @is_live, @name, @bytes, @duration_ms, @width_px, @height_px, @has_sound, @uploaded_ms
    )
  `);
  const put = database.transaction((owner: PlaceholderOwner, { live, previous }: LoopPair) => {
    clear.run(owner.scope, owner.subject);
    if (live !== null) insert.run(rowOf(owner, live, 1));
    if (previous !== null) insert.run(rowOf(owner, previous, 0));
  });
  return { all: () => pairsOf(all.all()), put: (owner, pair) => put.immediate(owner, pair) };
};

const pairsOf = (rows: readonly Row[]): { owner: PlaceholderOwner; pair: LoopPair }[] => {
  const pairs = new Map<string, { owner: PlaceholderOwner; pair: LoopPair }>();
  for (const row of rows) {
    const { scope, subject } = row;
    const entry = pairs.get(ownerKey(row)) ?? {
      owner: { scope, subject },
      pair: { live: null, previous: null },
    };
    const part = row.is_live === 1 ? { live: loopOf(row) } : { previous: loopOf(row) };
    pairs.set(ownerKey(row), { ...entry, pair: { ...entry.pair, ...part } });
  }
  return [...pairs.values()];
};

/** One text for an owner: neither part holds a slash. */
export const ownerKey = ({ scope, subject }: PlaceholderOwner): string => `${scope}/${subject}`;

const loopOf = (row: Row): PlaceholderLoop => ({
  id: row.id,
  name: row.name,
  bytes: row.bytes,
  durationMs: row.duration_ms,
  widthPx: row.width_px,
  heightPx: row.height_px,
  hasSound: row.has_sound === 1,
  uploadedMs: row.uploaded_ms,
});

const rowOf = ({ scope, subject }: PlaceholderOwner, loop: PlaceholderLoop, isLive: 0 | 1): Row => ({
  id: loop.id,
  scope,
  subject,
  is_live: isLive,
  name: loop.name,
  bytes: loop.bytes,
  duration_ms: loop.durationMs,
  width_px: loop.widthPx,
  height_px: loop.heightPx,
  has_sound: loop.hasSound ? 1 : 0,
  uploaded_ms: loop.uploadedMs,
});
