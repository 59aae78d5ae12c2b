import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` stands beside the code and is quick; `integration` runs real ffmpeg, sockets, processes.
 * Both bind to 127.0.0.1 on free ports and write to folders of their own.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{proto,media,viz-server,admin-api,web,ops}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          exclude: ['**/tests/**', '**/e2e/**', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{proto,media,viz-server,admin-api,ops}/**/tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
