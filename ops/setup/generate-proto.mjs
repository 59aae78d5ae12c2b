// Generates the static protobuf code in proto/gen from the .proto files. The result is committed, so that
// a start needs no generator; `npm run check` runs this again with --check and fails when anything differs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = (name) => join(root, 'node_modules', 'protobufjs-cli', 'bin', name);
const pbjsOptions = [
  '-t static-module -w es6 --force-number --no-verify --no-convert --no-delimited --no-create',
  '--no-service --no-typeurl --no-comments --dependency ./minimal.js',
]
  .join(' ')
  .split(' ');

const run = (name, args) => {
  const result = spawnSync(process.execPath, [binary(name), ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${name} failed: ${result.stderr}`);
};

const generate = (name, folder) => {
  const js = join(folder, `${name}.js`);
  run('pbjs', [...pbjsOptions, '-r', name, '-o', js, `proto/${name}.proto`]);
  // pbts reads the comments that pbjs writes, so the types come from a commented twin.
  const commented = join(folder, `${name}.commented.js`);
  run('pbjs', [
    ...pbjsOptions.filter((option) => option !== '--no-comments'),
    '-r',
    name,
    '-o',
    commented,
    `proto/${name}.proto`,
  ]);
  run('pbts', ['--no-comments', '-o', join(folder, `${name}.d.ts`), commented]);
  rmSync(commented);
};

const check = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'houselights-proto-'));
try {
  for (const name of ['viz', 'bus']) {
    generate(name, temporary);
    for (const file of [`${name}.js`, `${name}.d.ts`]) {
      const fresh = readFileSync(join(temporary, file), 'utf8');
      const committed = join(root, 'proto', 'gen', file);
      if (!check) {
        writeFileSync(committed, fresh);
      } else if (readFileSync(committed, 'utf8') !== fresh) {
        console.error(
          `proto/gen/${file} differs from its .proto file: run "npm run proto" and commit the result.`,
        );
        process.exitCode = 1;
      }
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
