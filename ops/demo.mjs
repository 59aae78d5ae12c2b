// `npm run demo`: set-up as for a start, then a house with two artists and a crowd in it. Plain JavaScript, because on
// a fresh clone nothing is installed or built when it runs.
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';
import { ensureFfmpeg } from './setup/system-packages.mjs';

try {
  requireNode();
  if (!(await ensureFfmpeg())) {
    throw new Error(
      'The demo needs ffmpeg for its two artists: install the package "ffmpeg", then run it again.',
    );
  }
  await ensureDependencies();
  await ensureBuild();
  const { demo } = await import('../dist/ops/demo/main.js');
  await demo();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
