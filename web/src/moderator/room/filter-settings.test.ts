import { expect, test } from 'vitest';
import { linesOf, readFilters, textsOf, writeFilters } from './filter-settings.ts';

test('MP8 settings that this page does not show go back to the room as they came', () => {
  const json = '{"words":{"mode":"refuse","words":["spoon"],"later":{"deep":[1]}},"caps":{"mode":"off"}}';
  const settings = readFilters(new TextEncoder().encode(json));
  expect(new TextDecoder().decode(writeFilters(settings))).toBe(json);
  expect([textsOf(settings.words, 'words'), textsOf(settings.caps, 'words')]).toEqual([['spoon'], undefined]);
});

test('MP8 a list is written one entry a line', () => {
  expect(linesOf(' spoon \n\n fork\nspoon\n')).toEqual(['spoon', 'fork']);
  expect([readFilters(undefined), readFilters(new TextEncoder().encode('[]'))]).toEqual([{}, {}]);
});
