import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../ops/load/random.ts';
import type { bus } from '../../../proto/gen/bus.js';
import { viz } from '../../../proto/gen/viz.js';
import { PEOPLE_PER_PAGE } from '../../../proto/limits.ts';
import { firstSeed } from '../../tests/support/seeded.ts';
import { createTalkingRoom } from '../../tests/support/talking-room.ts';
import { createPresence, enter, fansOf, leave, type Presence } from '../presence.ts';
import { askPeople } from './ask-people.ts';
import { sortedPeople } from './people-index.ts';
import { renameGuest } from './rename.ts';

const GATEWAY = { gateway: 'g', nowMs: 0 };

const roomOf = (joins: readonly bus.Join.$Properties[]): Presence => {
  const presence = createPresence();
  for (const [session, join] of joins.entries())
    enter(presence, { session, person: `p${session}`, ...join }, GATEWAY);
  return presence;
};

const env = (now = 0) => ({
  now,
  random: () => 0,
  compilePattern: () => ({ ok: false, problem: '' }) as const,
});

const namesIn = (presence: Presence, query: viz.PeopleQuery.$Properties = {}): string[] => {
  const { rows = [] } = askPeople(query, { presence, env: env() }).answer?.people ?? {};
  return (rows ?? []).map(({ name }) => name ?? '');
};

describe('people', () => {
  it('PE1 staff first, then artists, the verified and all others, each by name', () => {
    const presence = roomOf([
      { name: 'zed' },
      { name: 'Bea' },
      { name: 'amy' },
      { name: 'Vera', verified: true },
      { name: 'Mo', role: 2, verified: true },
      { name: 'Ann', role: 3, verified: true },
      { name: 'Zoë', role: 1, verified: true },
    ]);
    expect(namesIn(presence)).toEqual(['Ann', 'Mo', 'Zoë', 'Vera', 'amy', 'Bea', 'zed']);
  });

  it('PE1 in pages, with the total', () => {
    const presence = roomOf(
      Array.from({ length: 2 * PEOPLE_PER_PAGE + 3 }, (_, index) => ({ name: `Fan ${1000 + index}` })),
    );
    const page = (number: number) =>
      askPeople({ page: number }, { presence, env: env() }).answer?.people ?? {};
    expect([0, 1, 2, 3, 0xffffffff].map((number) => page(number).rows?.length)).toEqual([50, 50, 3, 0, 0]);
    expect([page(2).total, page(2).page, page(2).rows?.[2]?.name]).toEqual([103, 2, 'Fan 1102']);
  });

  it('PE1 a person with several tabs is one row, of its highest role', () => {
    const talking = createTalkingRoom();
    const rows = () =>
      askPeople({}, { presence: talking.room.presence, env: env() }).answer?.people?.rows ?? [];
    const mo = { person: 'mo', name: 'Mo' };
    talking.come(1, mo);
    talking.come(2, { ...mo, role: 2 });
    talking.come(3, mo);
    expect(rows()).toEqual([{ person: 'mo', name: 'Mo', role: 2, verified: false, colour: 0 }]);
    talking.go(2);
    expect(rows()).toMatchObject([{ person: 'mo', role: 0 }]);
    talking.act(1, { setLook: { name: 'Moritz', colour: 4 } });
    expect(rows()).toMatchObject([{ person: 'mo', name: 'Moritz' }]);
    for (const session of [1, 3]) talking.go(session);
    expect(rows()).toEqual([]);
  });

  it('PE2 finds parts of names, whatever their case, accents and look-alikes', () => {
    const presence = roomOf(
      ['Zoë Doe', 'Horn & Co', 'Ηλιος', '🎸 Max', 'Анна', 'Ludo'].map((name) => ({ name })),
    );
    const cases: [string, string[]][] = [
      ['zoe', ['Zoë Doe']],
      ['DO', ['Ludo', 'Zoë Doe']],
      ['hor', ['Horn & Co']],
      [' & ', ['Horn & Co']],
      ['ηλ', ['Ηλιος']],
      ['🎸', ['🎸 Max']],
      ['АННА', ['Анна']],
      ['\n', namesIn(presence)],
      ['\u200d', []],
      ['\ud800', []],
      ['x'.repeat(5000), []],
      ['nobody', []],
    ];
    for (const [search, found] of cases) expect(namesIn(presence, { search }), search).toEqual(found);
  });

  it('PE3 ten thousand people: the searches of one tick are bounded, pages are not', () => {
    const presence = roomOf(Array.from({ length: 10_000 }, (_, index) => ({ name: `Fan number ${index}` })));
    const ask = (query: viz.PeopleQuery.$Properties, now = 5) =>
      askPeople(query, { presence, env: env(now) });
    const searches = Array.from({ length: 12 }, () => ask({ search: '42' }));
    expect(searches.map(({ refusal = 0 }) => refusal)).toEqual([...Array(5).fill(0), ...Array(7).fill(10)]);
    expect(searches[0]?.answer?.people?.total).toBe(299);
    expect(searches[11]?.retryAfterMs).toBe(300);
    expect(ask({ page: 3 }).answer?.people?.rows).toHaveLength(PEOPLE_PER_PAGE);
    expect(ask({ search: '42' }, 6).refusal).toBeUndefined();
    enter(presence, { session: 10_000, person: 'new', name: 'Newcomer' }, GATEWAY);
    const totals = [1004, 1005].map((now) => ask({}, now).answer?.people?.total);
    expect(totals).toEqual([10_000, 10_001]);
  });

  it('PE1 the order holds however people come, go and change (seeded)', () => {
    const seed = firstSeed();
    const random = createRandom(seed);
    const pick = (most: number): number => Math.floor(random() * most);
    const presence = createPresence();
    const inside: number[] = [];
    for (let session = 0; session < 3000; session += 1) {
      const dice = random();
      const name = `${'ABcd'[pick(4)]}${pick(5)}`;
      const person = `p${pick(200)}`;
      if (dice < 0.5) {
        enter(presence, { session, person, name, role: pick(4), verified: pick(2) === 0 }, GATEWAY);
        inside.push(session);
      } else if (dice < 0.8) renameGuest(presence, person, name);
      else if (dice < 0.82) sortedPeople(presence.people, 0);
      else
        for (const gone of inside.splice(pick(inside.length), 1))
          leave(presence, { ...GATEWAY, session: gone });
    }
    const { byPerson, byName } = presence.people;
    const rows = sortedPeople(presence.people, 0);
    expect(rows.length, `FUZZ_SEED=${seed}`).toBe(presence.persons.size);
    expect(rows.map(({ key }) => key)).toEqual(
      rows.map(({ key }) => key).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect([...byName.values()].flatMap((namesakes) => [...namesakes])).toHaveLength(rows.length);
    for (const row of rows) {
      expect(byPerson.get(row.person)).toBe(row);
      expect(fansOf(presence, row.person).has(row.fan)).toBe(true);
      expect(row.nameKey).toBe(row.fan.name.toLowerCase());
    }
  });
});

describe('questions', () => {
  it('PE4 everybody may ask who is here; the rest is for staff; no question is none', () => {
    const talking = createTalkingRoom();
    talking.come(1);
    const { reply, effects } = talking.act(1, { ask: { people: {} } });
    expect(reply?.refusal).toBe(viz.Refusal.REFUSAL_NONE);
    const answers = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.message.answer] : []));
    expect(answers[0]).toMatchObject({ ref: 1, people: { total: 1 } });
    for (const question of [{ timeline: { person: 'p1' } }, { audit: {} }, { desk: {} }])
      expect(talking.act(1, { ask: question }).reply?.refusal).toBe(viz.Refusal.REFUSAL_NOT_ALLOWED);
    expect(talking.act(1, { ask: {} }).reply?.refusal).toBe(viz.Refusal.REFUSAL_UNKNOWN_ACTION);
  });
});
