// `npm run drill -- <id>`: set-up as for the tests, then one promise under a longer or harder trial. Plain JavaScript,
// because on a fresh clone nothing is installed or built when it runs.
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies, requireNode } from './setup/dependencies.mjs';
import { ensureTestTools } from './setup/system-packages.mjs';

try {
  requireNode();
  await ensureDependencies();
  await ensureTestTools();
  await ensureBuild();
  const { drill } = await import('../dist/ops/drill/main.js');
  process.exitCode = await drill(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
