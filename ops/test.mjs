// `npm test`: its own set-up (dependencies, tools, build), then the checks, the unit, integration and end-to-end
// tests. Ends with one line that counts them all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run, say } from './setup/run.mjs';
import { ensureTestTools } from './setup/system-packages.mjs';

const results = join(root, 'test-results');
const vitestReport = (name) => join(results, `${name}.json`);
const reporters = (name) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport(name)}`,
];

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

const countVitest = (name) => {
  const report = readReport(vitestReport(name));
  return report === undefined
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
};

const countPlaywright = () => {
  const stats = readReport(join(results, 'e2e.json'))?.stats;
  return stats === undefined
    ? { passed: 0, failed: 1, skipped: 0 }
    : { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};

const tool = (path, ...args) => run(process.execPath, [join(root, 'node_modules', path), ...args]);

const runAll = async () => {
  const { check } = await import('./check.mjs');
  const failed = await check({ reporters: reporters('unit') });
  say('integration tests');
  if ((await tool('vitest/vitest.mjs', 'run', '--project', 'integration', ...reporters('integration'))) !== 0)
    failed.push('integration tests');
  say('end-to-end tests');
  if ((await tool('@playwright/test/cli.js', 'test', '--config', 'ops/e2e/playwright.config.ts')) !== 0)
    failed.push('end-to-end tests');
  return failed;
};

const started = Date.now();
try {
  requireNode();
  await ensureDependencies();
  await ensureTestTools();
  await ensureBuild();
  const afterSetup = Date.now();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const failed = await runAll();
  const counts = [countVitest('unit'), countVitest('integration'), countPlaywright()];
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  say(`set-up ${seconds(afterSetup - started)} s, checks and tests ${seconds(Date.now() - afterSetup)} s`);
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function seconds(ms) {
  return Math.round(ms / 1000);
}
