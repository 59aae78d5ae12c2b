// `npm start`: all set-up, then the services under their supervisor. Plain JavaScript, because on a fresh clone
// nothing is installed or built when it runs.
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';
import { say } from './setup/run.mjs';
import { ensureFfmpeg } from './setup/system-packages.mjs';

try {
  requireNode();
  await ensureDependencies();
  await ensureBuild();
  if (!(await ensureFfmpeg())) {
    say(
      'ffmpeg is missing: stills, loudness and uploaded placeholders are off, all else works. Install the package "ffmpeg" to have them.',
    );
  }
  const { start } = await import('../dist/ops/start/start.js');
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
