import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatLine } from '../shared/wire/room-listener.ts';
import { readMuted, unmutedLines, withMuted, withoutMuted } from './muted.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
const line = (person: string, isAnnouncement = false) => ({ person, isAnnouncement }) as ChatLine;
const mira = { person: 'p1', name: 'Mira' };

describe('muting', () => {
  it('PG14 is kept on this browser, once per person, and can be taken back', () => {
    withMuted(withMuted([], mira), { ...mira, name: 'Mira again' });
    expect(readMuted()).toEqual([{ person: 'p1', name: 'Mira again' }]);
    withoutMuted(readMuted(), 'p1');
    expect(readMuted()).toEqual([]);
  });

  it('PG14 hides the lines of the person, never an announcement', () => {
    const lines = [line('p1'), line('p2'), line('p1', true)];
    expect(unmutedLines(lines, [mira])).toEqual([lines[1], lines[2]]);
    expect(unmutedLines(lines, [])).toBe(lines);
  });

  it('PG14 starts without anybody muted where what is kept cannot be read', () => {
    for (const broken of ['{', '7', '[{"person":1}]']) {
      kept.set('houselights.muted', broken);
      expect(readMuted()).toEqual([]);
    }
  });
});
