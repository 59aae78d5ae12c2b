import type { Migration } from '../../ops/service/migrations.ts';

/** The schema, step by step. Steps are never edited after a release; add a new one. All times Unix milliseconds. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'accounts, artists and routes',
    sql: `
      CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('admin', 'moderator', 'artist', 'fan')),
        password_hash TEXT NOT NULL,
        created_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE sessions (
        token_hash TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        created_ms INTEGER NOT NULL,
        expires_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX sessions_by_account ON sessions (account_id);
      CREATE INDEX sessions_by_expiry ON sessions (expires_ms);

      CREATE TABLE setup_tokens (
        token_hash TEXT PRIMARY KEY,
        expires_ms INTEGER NOT NULL,
        used_ms INTEGER
      ) STRICT;

      CREATE TABLE artists (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        created_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE stream_keys (
        id TEXT PRIMARY KEY,
        artist_id TEXT NOT NULL REFERENCES artists (id) ON DELETE CASCADE,
        key_hash TEXT NOT NULL UNIQUE,
        hint TEXT NOT NULL,
        created_ms INTEGER NOT NULL,
        revoked_ms INTEGER
      ) STRICT;
      CREATE INDEX stream_keys_by_artist ON stream_keys (artist_id);

      CREATE TABLE routes (
        venue TEXT PRIMARY KEY,
        artist_id TEXT NOT NULL REFERENCES artists (id) ON DELETE CASCADE
      ) STRICT;
      CREATE INDEX routes_by_artist ON routes (artist_id);

      CREATE TABLE pending_drops (
        artist_id TEXT PRIMARY KEY,
        requested_ms INTEGER NOT NULL,
        is_told INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `,
  },
  {
    name: 'who may take over from a live publisher',
    sql: `
      ALTER TABLE artists ADD COLUMN may_take_over INTEGER NOT NULL DEFAULT 0;
    `,
  },
  {
    name: 'what media tells of',
    sql: `
      CREATE TABLE media_events (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        at_ms INTEGER NOT NULL,
        received_ms INTEGER NOT NULL,
        event TEXT NOT NULL,
        -- Names by id, as they were: a log tells of artists who are gone, too.
        artist_names TEXT NOT NULL
      ) STRICT;
      CREATE INDEX media_events_by_time ON media_events (at_ms, number);

      CREATE TABLE media_event_artists (
        artist_id TEXT NOT NULL,
        number INTEGER NOT NULL REFERENCES media_events (number) ON DELETE CASCADE,
        PRIMARY KEY (artist_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX media_event_artists_by_number ON media_event_artists (number);
    `,
  },
  {
    name: 'what rooms show, and who is to be put out of them',
    sql: `
      CREATE TABLE shows (
        room TEXT PRIMARY KEY,
        show TEXT NOT NULL,
        -- What was wished before: for undo.
        previous TEXT NOT NULL,
        changed_ms INTEGER NOT NULL,
        -- What viz-server said it shows after it took this one; null until it has.
        shown_as TEXT
      ) STRICT;

      -- No reference to accounts: those who were removed are put out, too.
      CREATE TABLE pending_sign_outs (
        person TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        reason TEXT NOT NULL,
        requested_ms INTEGER NOT NULL
      ) STRICT;
    `,
  },
];
