import { describe, expect, it } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import { FOR_GOOD_MS } from '../../../../proto/limits.ts';
import { actWords } from './acts.ts';
import { refusalWords } from './refusals.ts';
import { timelineEntries } from './timeline.ts';
import { spanWords, untilWords } from './times.ts';

const about = { moderatorName: 'Rosa', person: 'p', personName: 'Nova', before: {}, after: {} };
const words = (act: viz.Moderate.$Properties, more: viz.ModerationAct.$Properties = {}) =>
  actWords({ ...about, ...more, act });

describe('words', () => {
  it('MP4 refusals that staff meet have words of their own, others a plain sentence', () => {
    const met = [
      viz.Refusal.REFUSAL_NOT_ALLOWED,
      viz.Refusal.REFUSAL_OUTRANKED,
      viz.Refusal.REFUSAL_NOT_FOUND,
      viz.Refusal.REFUSAL_CONFLICT,
      viz.Refusal.REFUSAL_TOO_LATE,
      viz.Refusal.REFUSAL_BUSY,
      viz.Refusal.REFUSAL_BAD_VALUE,
      viz.Refusal.REFUSAL_TOO_OFTEN,
      'lost',
      'not-connected',
    ] as const;
    const said = met.map((refusal) => refusalWords({ refusal, retryAfterMs: 0 }));
    expect(new Set(said).size).toBe(met.length);
    expect(refusalWords({ refusal: 999 as viz.Refusal, retryAfterMs: 2100 })).toBe(
      'The room did not accept that. Try again in 3 s.',
    );
  });

  it('MP4 what the room says beside a refusal is said with it', () => {
    const refused = { refusal: viz.Refusal.REFUSAL_BAD_VALUE, retryAfterMs: 0 };
    expect(refusalWords(refused, 'caps.mode must be one of off.\nThere is no filter "x".')).toContain(
      'caps.mode must be one of off. There is no filter "x".',
    );
  });

  it('MP11 every act is a sentence', () => {
    expect(words({ removeLines: { numbers: [1, 2] } })).toBe('deleted 2 lines of Nova');
    expect(
      words({ removeLines: { numbers: [1] } }, { before: { lines: [{ chatPosted: { text: 'hey' } }] } }),
    ).toBe('deleted 1 line of Nova: “hey”');
    expect(words({ timeout: { person: 'p', durationS: 600 } })).toBe('gave Nova a break for 10 minutes');
    expect(words({ ban: { person: 'p', durationS: 0, reach: 2 } })).toBe(
      'banned Nova and their address for good',
    );
    expect(words({ freeze: { layers: [0, 3], onlyNewFans: true } })).toBe(
      'froze stickers, chat for newcomers',
    );
    expect(words({ freeze: {} })).toBe('unfroze everything');
    expect(words({ pin: 0 })).toBe('took the pin away');
    expect(words({ panic: false })).toBe('ended panic');
    expect(words({ setRules: { slowModeS: 30, linksOff: true } }, { before: { rules: {} } })).toBe(
      'set the chat to slow mode 30 s, links off',
    );
    expect(words({})).toBe('did something that this page does not know');
  });

  it('MP11 the same holds for what came over the wire', () => {
    const sent = viz.ModerationAct.encode({ ...about, act: { panic: false } }).finish();
    expect(actWords(viz.ModerationAct.decode(sent))).toBe('ended panic');
    const nobody = { act: { purge: { person: 'q' } }, person: 'q' };
    expect(actWords(nobody, () => 'Mira')).toContain('Mira');
    expect(actWords(nobody)).toContain('somebody');
  });

  it('MP7 the timeline says what was said, placed and done, across all layers', () => {
    const entries = timelineEntries([
      { sequence: 9, chatPosted: { text: 'hello' } },
      { sequence: 8, lineHeld: { line: { text: 'HELLO' }, filters: ['caps'] } },
      { sequence: 7, shadowedLine: { line: { text: 'psst' } } },
      { sequence: 6, stickerPlaced: { sticker: 2 } },
      { sequence: 5, shadowedSticker: { sticker: 999 } },
      { sequence: 4, moderationAct: { ...about, act: { reason: 'loud', warn: { text: 'easy' } } } },
      { sequence: 3, standingChanged: { person: 'p' } },
      { sequence: 2, nameVerified: { name: 'Nova' } },
    ]);
    expect(entries.map(({ words, text }) => [words, text])).toEqual([
      ['said', 'hello'],
      ['said, held by caps', 'HELLO'],
      ['said under the shadow ban', 'psst'],
      ['put up a sticker: Star', ''],
      ['put up a sticker: unknown (seen by nobody else)', ''],
      ['Rosa warned Nova: “easy”', 'loud'],
      ['came in verified as Nova', ''],
    ]);
  });

  it('MP7 times are said as people say them', () => {
    expect([1, 60, 3600, 86_400, 604_800].map(spanWords)).toEqual([
      '1 second',
      '1 minute',
      '1 hour',
      '1 day',
      '7 days',
    ]);
    expect(untilWords(FOR_GOOD_MS, 0)).toBe('for good');
    expect(untilWords(60_000, 0)).toMatch(/^until \d\d:\d\d$/);
    expect(untilWords(40 * 86_400_000, 0)).toMatch(/^until \d+ [A-Z][a-z]{2},? \d\d:\d\d$/);
  });
});
