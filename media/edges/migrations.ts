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
        file TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('recording', 'complete', 'cut-short')),
        reason TEXT,
        started_ms INTEGER NOT NULL,
        ended_ms INTEGER,
        duration_ms INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX recordings_by_subject ON recordings (scope, subject, started_ms);
      CREATE INDEX recordings_by_start ON recordings (started_ms);

      CREATE TABLE recording_rules (
        scope TEXT NOT NULL CHECK (scope IN ('source', 'venue')),
        subject TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (rule IN ('always', 'while-routed', 'never')),
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
        name TEXT NOT NULL,
        file TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        created_ms INTEGER NOT NULL,
        UNIQUE (scope, subject)
      ) STRICT;
    `,
  },
  {
    name: 'webhooks not yet delivered',
    sql: `
      CREATE TABLE webhook_outbox (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        created_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX webhook_outbox_by_subject ON webhook_outbox (subject, number);
    `,
  },
];
