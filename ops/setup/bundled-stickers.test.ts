import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { STICKERS } from '../../proto/stickers.ts';

const folder = fileURLToPath(new URL('../../web/public/stickers/', import.meta.url));
const picture = (name: string): string => readFileSync(join(folder, `${name}.svg`), 'utf8');

test('ST1 every sticker of the set has its picture, and there is no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(STICKERS.map(({ name }) => `${name}.svg`).toSorted());
});

test.each(STICKERS)('ST1 $name is a self-contained picture of the right size', ({ name, frames }) => {
  const text = picture(name);
  const width = 128 * frames;
  expect(text).toMatch(
    new RegExp(
      `^<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="128" viewBox="0 0 ${width} 128">`,
    ),
  );
  expect(text).not.toMatch(/<(script|foreignObject|image|style|animate|filter)\b|\son\w+=|javascript:|<!/i);
  const references = [...text.matchAll(/(?:href="|url\()([^")]*)/g)].map((match) => match[1] ?? '');
  expect(references.filter((reference) => !/^#[\w-]+$/.test(reference))).toEqual([]);
  const ids = [...text.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(references.filter((reference) => !ids.includes(reference.slice(1)))).toEqual([]);
  expect(text.length).toBeLessThan(frames === 1 ? 4096 : 40_960);
});

test('ST2 the animated stickers are what the script draws', () => {
  const script = fileURLToPath(new URL('draw-animated-stickers.mjs', import.meta.url));
  const drawn = mkdtempSync(join(tmpdir(), 'houselights-stickers-'));
  try {
    execFileSync(process.execPath, [script, drawn]);
    const names = STICKERS.filter(({ frames }) => frames > 1).map(({ name }) => name);
    expect(readdirSync(drawn).toSorted()).toEqual(names.map((name) => `${name}.svg`).toSorted());
    for (const name of names) {
      expect(readFileSync(join(drawn, `${name}.svg`), 'utf8') === picture(name), name).toBe(true);
    }
  } finally {
    rmSync(drawn, { recursive: true, force: true });
  }
});
