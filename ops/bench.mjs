// `npm run bench`: set-up as for a start, then the measurements. Plain JavaScript, because on a fresh clone nothing is
// installed or built when it runs.
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';
import { ensureBenchTools } from './setup/system-packages.mjs';

try {
  requireNode();
  for (const arg of process.argv.slice(2)) await ensureBenchTools(arg);
  await ensureDependencies();
  await ensureBuild();
  const { bench } = await import('../dist/ops/bench/main.js');
  await bench(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
