import type {
  Recording,
  RecordingListQuery,
  RecordingReason,
  RecordingRule,
  RecordingScope,
  RuleKind,
} from '../../../proto/contracts/recordings.ts';
import type { Wish } from '../../core/recording/recording-wish.ts';
import type { MediaDatabase } from '../database.ts';

/** How a recording ended. `earliestMs` and `latestMs` are the span of its time stamps, Unix milliseconds. */
export interface RecordingEnd {
  readonly state: 'complete' | 'cut-short';
  readonly reason: RecordingReason;
  readonly endedMs: number;
  readonly earliestMs: number;
  readonly latestMs: number;
  readonly durationMs: number;
  readonly bytes: number;
}

export interface StoredWish {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly wish: Wish;
}

/** Recordings, rules and wishes in the database. One that runs has no figures here: they are read from its file. */
export interface RecordingStore {
  add(recording: Recording): void;
  end(id: string, end: RecordingEnd): void;
  remove(id: string): void;
  find(id: string): Recording | undefined;
  /** Newest first. */
  list(query: RecordingListQuery & { limit: number }): Recording[];
  /** Oldest first. `program` where the run of media counts, else the span of Unix time; at most `limit`. */
  candidates(query: CandidateQuery): Recording[];
  /** Those that were running when the process ended without saying so. */
  unfinished(): Recording[];
  ids(): string[];
  endedBytes(): number;
  oldestEnded(limit: number): { id: string; bytes: number }[];
  rules(): RecordingRule[];
  putRule(rule: RecordingRule): void;
  removeRule(scope: RecordingScope, subject: string): void;
  wishes(): StoredWish[];
  putWish(scope: RecordingScope, subject: string, wish: Wish | null): void;
}

export interface CandidateQuery {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly programRun: string | null;
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  readonly limit: number;
}

const COLUMNS = `id, scope, subject, subject_name AS subjectName, state, reason, started_by AS startedBy,
  started_ms AS startedMs, ended_ms AS endedMs, duration_ms AS durationMs, bytes, program_run AS programRun`;

/** A missing value of the query leaves its condition out. */
const LIST = `SELECT ${COLUMNS} FROM recordings
  WHERE (@scope IS NULL OR scope = @scope) AND (@subject IS NULL OR subject = @subject)
    AND (@state IS NULL OR state = @state) AND (@before IS NULL OR id < @before)
    AND (@untilMs IS NULL OR earliest_ms < @untilMs)
    AND (@fromMs IS NULL OR latest_ms IS NULL OR latest_ms >= @fromMs)
  ORDER BY id DESC LIMIT @limit`;

const CANDIDATES = `SELECT ${COLUMNS} FROM recordings
  WHERE scope = @scope AND subject = @subject
    AND (@programRun IS NULL OR program_run = @programRun)
    AND (@untilMs IS NULL OR earliest_ms < @untilMs OR latest_ms IS NULL)
    AND (@fromMs IS NULL OR latest_ms IS NULL OR latest_ms >= @fromMs)
  ORDER BY id LIMIT @limit`;

const ADD = `INSERT INTO recordings (id, scope, subject, subject_name, state, started_by, program_run, started_ms,
    earliest_ms)
  VALUES (@id, @scope, @subject, @subjectName, 'recording', @startedBy, @programRun, @startedMs, @startedMs)`;

const END = `UPDATE recordings SET state = @state, reason = @reason, ended_ms = @endedMs, earliest_ms = @earliestMs,
  latest_ms = @latestMs, duration_ms = @durationMs, bytes = @bytes WHERE id = @id`;

const EVERYTHING = { scope: null, subject: null, state: null, before: null, fromMs: null, untilMs: null };

export const createRecordingStore = (database: MediaDatabase): RecordingStore => {
  const one = database.prepare<[string], Recording>(`SELECT ${COLUMNS} FROM recordings WHERE id = ?`);
  const list = database.prepare<[object], Recording>(LIST);
  const candidates = database.prepare<[object], Recording>(CANDIDATES);
  const add = database.prepare<[object]>(ADD);
  const end = database.prepare<[object]>(END);
  const remove = database.prepare<[string]>('DELETE FROM recordings WHERE id = ?');
  const unfinished = database.prepare<[], Recording>(
    `SELECT ${COLUMNS} FROM recordings WHERE state = 'recording' ORDER BY id`,
  );
  const ids = database.prepare<[], { id: string }>('SELECT id FROM recordings');
  const sum = database.prepare<[], { bytes: number }>(
    `SELECT COALESCE(SUM(bytes), 0) AS bytes FROM recordings WHERE state <> 'recording'`,
  );
  const oldest = database.prepare<[number], { id: string; bytes: number }>(
    `SELECT id, bytes FROM recordings WHERE state <> 'recording' ORDER BY id LIMIT ?`,
  );
  return {
    add: (recording) => void add.run(recording),
    end: (id, how) => void end.run({ id, ...how }),
    remove: (id) => void remove.run(id),
    find: (id) => one.get(id),
    list: (query) => list.all({ ...EVERYTHING, ...query }),
    candidates: (query) => candidates.all(query),
    unfinished: () => unfinished.all(),
    ids: () => ids.all().map((row) => row.id),
    endedBytes: () => sum.get()?.bytes ?? 0,
    oldestEnded: (limit) => oldest.all(limit),
    ...createRuleStore(database),
  };
};

type RuleStore = Pick<RecordingStore, 'rules' | 'putRule' | 'removeRule' | 'wishes' | 'putWish'>;

const createRuleStore = (database: MediaDatabase): RuleStore => {
  const rules = database.prepare<[], RecordingRule>(
    'SELECT scope, subject, rule FROM recording_rules ORDER BY scope, subject',
  );
  const putRule = database.prepare<[RecordingScope, string, RuleKind]>(
    'INSERT OR REPLACE INTO recording_rules (scope, subject, rule) VALUES (?, ?, ?)',
  );
  const removeRule = database.prepare<[RecordingScope, string]>(
    'DELETE FROM recording_rules WHERE scope = ? AND subject = ?',
  );
  const wishes = database.prepare<[], StoredWish>('SELECT scope, subject, wish FROM recording_wishes');
  const putWish = database.prepare<[RecordingScope, string, Wish]>(
    'INSERT OR REPLACE INTO recording_wishes (scope, subject, wish) VALUES (?, ?, ?)',
  );
  const removeWish = database.prepare<[RecordingScope, string]>(
    'DELETE FROM recording_wishes WHERE scope = ? AND subject = ?',
  );
  return {
    rules: () => rules.all(),
    putRule: ({ scope, subject, rule }) => void putRule.run(scope, subject, rule),
    removeRule: (scope, subject) => void removeRule.run(scope, subject),
    wishes: () => wishes.all(),
    putWish: (scope, subject, wish) => {
      if (wish === null) removeWish.run(scope, subject);
      else putWish.run(scope, subject, wish);
    },
  };
};
