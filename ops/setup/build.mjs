import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { mustRun, say } from './run.mjs';

const SOURCE_FOLDERS = ['proto', 'media', 'viz-server', 'admin-api', 'ops', 'web'];
const SERVER_PROJECTS = ['media', 'viz-server', 'admin-api', 'ops'];
/** What tsc does not carry into dist/. */
const COPIED_FOLDERS = [
  ['proto/gen', 'dist/proto/gen'],
  ['media/assets', 'dist/media/assets'],
];
const stampFile = join(root, 'dist', '.build-stamp');

const listFiles = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** Changes when any source changes: paths, sizes and times, so that a second start reads no contents. */
const sourceStamp = () => {
  const files = [
    ...SOURCE_FOLDERS.flatMap(listFiles),
    join(root, 'tsconfig.json'),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const isBuilt = (stamp) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

/** Compiles the services into dist/ and the pages into dist/web/, when a source has changed. */
export const ensureBuild = async () => {
  const stamp = sourceStamp();
  if (isBuilt(stamp)) return;
  say('Building…');
  const tool = (path) => join(root, 'node_modules', path);
  await Promise.all([
    mustRun(process.execPath, [tool('typescript/bin/tsc'), '-b', ...SERVER_PROJECTS], {
      failure: 'The services did not compile',
    }),
    mustRun(process.execPath, [tool('vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn'], {
      failure: 'The pages did not build',
    }),
  ]);
  for (const [from, to] of COPIED_FOLDERS) {
    mkdirSync(join(root, to), { recursive: true });
    cpSync(join(root, from), join(root, to), { recursive: true });
  }
  writeFileSync(stampFile, stamp);
};
