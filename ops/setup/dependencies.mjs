import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { mustRun, say } from './run.mjs';

const MIN_NODE = [20, 19];

/** Stops with a clear sentence on a Node that is too old. */
export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  throw new Error(`Houselights needs Node ${MIN_NODE.join('.')} or newer; this is ${process.versions.node}.`);
};

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.houselights-lock');
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Somebody ran npm themselves after the lock file last changed. */
const installedByHand = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
};

const isInstalled = () =>
  existsSync(stampFile) ? readFileSync(stampFile, 'utf8') === lockHash() : installedByHand();

/** Installs what package-lock.json names, when it has changed since the last time. */
export const ensureDependencies = async () => {
  if (!isInstalled()) {
    say('Installing the dependencies (the first time takes a few minutes: SQLite may be compiled)…');
    await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      failure: 'npm ci failed: read its message above; a compiler (python3, make, g++) may be missing',
    });
  }
  if (!existsSync(stampFile)) writeFileSync(stampFile, lockHash());
};
