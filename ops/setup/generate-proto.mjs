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

/** What only staff do, ask for or are sent: the fan page's own code leaves it out. */
const STAFF_ONLY = {
  Action: ['moderate'],
  Ask: ['timeline', 'audit', 'desk'],
  ServerMessage: ['staff'],
  Answer: ['timeline', 'audit', 'desk'],
  Event: [
    'moderation_act',
    'standing_changed',
    'filters_changed',
    'name_verified',
    'shadowed_line',
    'held_restored',
    'shadowed_sticker',
  ],
};

/** What a fan's page writes, and what it reads: each half of the code alone. */
const FAN_PARTS = [
  { name: 'fan-say', message: 'ClientMessage', does: 'encode', without: '--no-decode' },
  { name: 'fan-hear', message: 'ServerMessage', does: 'decode', without: '--no-encode' },
];

const withoutStaff = (name, block) => {
  let rest = block;
  for (const field of STAFF_ONLY[name] ?? []) {
    const line = new RegExp(`^ +(repeated )?\\w+ ${field} = \\d+;.*\\n`, 'm');
    if (!line.test(rest)) throw new Error(`viz.proto has no ${name}.${field}`);
    rest = rest.replace(line, '');
  }
  return rest;
};

/** The messages of viz.proto that one message is made of, without what is for staff. */
const partOf = (source, message) => {
  const blocks = new Map();
  for (const [block, name] of source.matchAll(/^(?:message|enum) (\w+) \{(?:\}$|[^]*?^\}$)/gm))
    blocks.set(name, withoutStaff(name, block.replace(/ *\/\/.*$/gm, '')));
  const used = new Set();
  const use = (name) => {
    if (used.has(name) || !blocks.has(name)) return;
    used.add(name);
    for (const [word] of blocks.get(name).matchAll(/\b[A-Z]\w*\b/g)) use(word);
  };
  use(message);
  const kept = [...blocks].filter(([name]) => used.has(name)).map(([, block]) => block);
  return ['syntax = "proto3";', 'package viz;', ...kept, ''].join('\n');
};

const generateFanPart = ({ name, message, does, without }, folder) => {
  const source = readFileSync(join(root, 'proto', 'viz.proto'), 'utf8');
  const part = join(folder, `${name}.proto`);
  writeFileSync(part, partOf(source, message));
  run('pbjs', [...pbjsOptions, without, '-r', name, '-o', join(folder, `${name}.js`), part]);
  const types = [
    "import type { viz as whole } from './viz.js';",
    '',
    `export declare const viz: { readonly ${message}: Pick<typeof whole.${message}, '${does}'> };`,
    '',
  ];
  writeFileSync(join(folder, `${name}.d.ts`), types.join('\n'));
};

const check = process.argv.includes('--check');
const temporary = mkdtempSync(join(tmpdir(), 'houselights-proto-'));
try {
  for (const name of ['viz', 'bus']) generate(name, temporary);
  for (const part of FAN_PARTS) generateFanPart(part, temporary);
  for (const name of ['viz', 'bus', ...FAN_PARTS.map((part) => part.name)]) {
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
