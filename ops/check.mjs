// `npm run check`: format, lint, types, direction, dead code, generated code, unit tests. Stops at nothing: all
// findings of one run are shown.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';

const node = (path, ...args) => [process.execPath, [join(root, 'node_modules', path), ...args]];

const STEPS = [
  ['format', ...node('@biomejs/biome/bin/biome', 'ci', '.', '--reporter=summary')],
  ['generated code', process.execPath, ['ops/setup/generate-proto.mjs', '--check']],
  ['types', ...node('typescript/bin/tsc', '-b')],
  ['lint', ...node('oxlint/bin/oxlint', '--type-aware', '--quiet')],
  [
    'direction',
    ...node(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'proto',
      'media',
      'viz-server',
      'admin-api',
      'web/src',
      'ops',
    ),
  ],
  ['dead code', ...node('knip/bin/knip.js', '--no-progress')],
];

/** Runs the static checks and the unit tests; resolves with the names of those that failed. */
export const check = async ({ reporters = [] } = {}) => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const failed = [];
  const unit = ['unit tests', ...node('vitest/vitest.mjs', 'run', '--project', 'unit', ...reporters)];
  /** @type {[name: string, command: string, args: string[]][]} */
  const steps = [...STEPS, unit];
  for (const [name, command, args] of steps) {
    say(`check: ${name}`);
    if ((await run(command, args)) !== 0) failed.push(name);
  }
  return failed;
};

if (process.argv[1] === join(root, 'ops', 'check.mjs')) {
  const failed = await check();
  if (failed.length > 0) {
    say(`failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}
