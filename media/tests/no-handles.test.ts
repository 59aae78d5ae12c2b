import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const RUN_TOOL = new URL('../../dist/media/edges/placeholders/run-tool.js', import.meta.url);
/** Takes every file handle that the process may have, then asks for ffprobe. */
const SCRIPT = `
  import { openSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  const { runTool } = await import('${RUN_TOOL.href}');
  try { for (;;) openSync('/dev/null'); } catch {}
  const signal = new AbortController().signal;
  const limits = { limitMs: 10_000, maxOutputBytes: 1000 };
  await runTool({ tool: 'ffprobe', args: ['-version'], folder: '.', signal, ...limits }).catch((error) =>
    console.log(error.code, error.message));
  await setTimeout(50);
  console.log('lives');
`;

test('PH7 with no file handle left an upload is refused, and media lives on', async () => {
  if (!existsSync(fileURLToPath(RUN_TOOL))) throw new Error('build the services before this test');
  const limited = 'ulimit -n 64; exec "$0" --input-type=module -e "$1"';
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, SCRIPT]);
  expect(stdout).toMatch(/^FFMPEG_MISSING .*ffprobe cannot be started \(EMFILE\)/);
  expect(stdout).toContain('lives');
});
