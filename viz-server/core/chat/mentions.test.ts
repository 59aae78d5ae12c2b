import { describe, expect, it } from 'vitest';
import { MENTIONS_MAX } from '../../../proto/limits.ts';
import { createPresence, enter, leave, type Presence } from '../presence.ts';
import { findMentions } from './mentions.ts';

const roomOf = (...names: string[]): Presence => {
  const presence = createPresence();
  for (const [index, name] of names.entries())
    enter(presence, { session: index, person: name, name }, { gateway: 'g', nowMs: 0 });
  return presence;
};

describe('mentions', () => {
  const { people } = roomOf('Ann', 'Ann Lee', 'Velvet Otter 42', 'Zoë', '太郎', '🎸 Max', 'O\u2019Neil');
  const cases: [string, string[]][] = [
    ['@Ann hello', ['Ann']],
    ['hello @ann', ['Ann']],
    ['@Ann Lee!', ['Ann Lee']],
    ['@Ann Leeds', ['Ann']],
    ['@Anna', []],
    ['@Annie @ANN', ['Ann']],
    ['(@Velvet Otter 42)', ['Velvet Otter 42']],
    ['@Velvet Otter 421', []],
    ['@zoë, @Zoë', ['Zoë']],
    ['@太郎さん', ['太郎']],
    ['@🎸 Max: encore', ['🎸 Max']],
    ['@O\u2019Neil\u2019s', ['O\u2019Neil']],
    ['mail me: x@Ann.example', []],
    ['@@Ann', ['Ann']],
    ['@', []],
    ['@ Ann', []],
    ['Ann', []],
  ];
  it.each(cases)('CH5 %s mentions %j', (text, persons) => {
    expect(findMentions(text, people)).toEqual(persons);
  });

  it('CH5 everybody of a name is meant, and at most MENTIONS_MAX persons', () => {
    const presence = createPresence();
    for (let session = 0; session < 30; session += 1)
      enter(
        presence,
        { session, person: `p${session}`, name: session < 3 ? 'Kim' : `Fan ${session}` },
        { gateway: 'g', nowMs: 0 },
      );
    expect(findMentions('@kim', presence.people)).toEqual(['p0', 'p1', 'p2']);
    const everybody = Array.from({ length: 30 }, (_, index) => `@Fan ${index}`).join(' ');
    expect(findMentions(everybody, presence.people)).toHaveLength(MENTIONS_MAX);
    leave(presence, { gateway: 'g', session: 1 });
    expect(findMentions('@kim', presence.people)).toEqual(['p0', 'p2']);
  });

  it('CH5 a line of at-signs costs next to nothing', { timeout: 60_000 }, () => {
    const startMs = performance.now();
    for (let line = 0; line < 20; line += 1) findMentions('@a '.repeat(600), people);
    for (let line = 0; line < 20; line += 1) findMentions('@'.repeat(2000), people);
    expect(performance.now() - startMs).toBeLessThan(10_000);
  });
});
