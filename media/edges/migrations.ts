import type { Migration } from '../../ops/service/migrations.ts';

/** The schema, step by step. Steps are never edited after a release; add a new one. All times Unix milliseconds. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'venues added through the API',
    sql: `
      CREATE TABLE venues (
        name TEXT PRIMARY KEY,
        created_ms INTEGER NOT NULL
      ) STRICT;
    `,
  },
  {
    name: 'recordings and what is recorded',
    sql: `
      CREATE TABLE recordings (
        id TEXT PRIMARY KEY,
        scope TEXT NOT NULL CHECK (scope IN ('source', 'venue')),
        subject TEXT NOT NULL,
        subject_name TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('recording', 'complete', 'cut-short')),
        reason TEXT,
        started_by TEXT NOT NULL CHECK (started_by IN ('api', 'rule')),
        program_run TEXT NOT NULL,
        started_ms INTEGER NOT NULL,
        ended_ms INTEGER,
        -- The span of its time stamps: not start and end where the clock was put back meanwhile.
        earliest_ms INTEGER NOT NULL,
        latest_ms INTEGER,
        duration_ms INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX recordings_by_subject ON recordings (scope, subject, id);
      CREATE INDEX recordings_by_state ON recordings (state, id);

      CREATE TABLE recording_rules (
        scope TEXT NOT NULL CHECK (scope IN ('source', 'venue')),
        subject TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (rule IN ('always', 'while-routed', 'never')),
        PRIMARY KEY (scope, subject)
      ) STRICT;

      -- What was asked for by hand: it goes before the rule, also after a restart.
      CREATE TABLE recording_wishes (
        scope TEXT NOT NULL CHECK (scope IN ('source', 'venue')),
        subject TEXT NOT NULL,
        wish TEXT NOT NULL CHECK (wish IN ('record', 'hold')),
        PRIMARY KEY (scope, subject)
      ) STRICT;
    `,
  },
  {
    name: 'push targets',
    sql: `
      CREATE TABLE push_targets (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        venue TEXT NOT NULL,
        url TEXT NOT NULL,
        sealed_key BLOB NOT NULL,
        enabled INTEGER NOT NULL,
        created_ms INTEGER NOT NULL
      ) STRICT;
    `,
  },
  {
    name: 'placeholders',
    sql: `
      CREATE TABLE placeholders (
        id TEXT PRIMARY KEY,
        scope TEXT NOT NULL CHECK (scope IN ('venue', 'artist')),
        subject TEXT NOT NULL,
        -- 1: the one that shows. 0: the one before it, which undo puts back.
        is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
        name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        duration_ms INTEGER NOT NULL,
        width_px INTEGER NOT NULL,
        height_px INTEGER NOT NULL,
        has_sound INTEGER NOT NULL,
        uploaded_ms INTEGER NOT NULL,
        UNIQUE (scope, subject, is_live)
      ) STRICT;
    `,
  },
  {
    name: 'webhooks not yet delivered',
    sql: `
      CREATE TABLE webhook_outbox (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        created_ms INTEGER NOT NULL
      ) STRICT;

      -- Those whose start was told and whose end was not.
      CREATE TABLE webhook_sources (
        artist_id TEXT PRIMARY KEY,
        artist_name TEXT NOT NULL
      ) STRICT;
    `,
  },
];
