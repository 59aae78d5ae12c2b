import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FRIENDS_MAX } from '../../../proto/limits.ts';
import { readFriends, withFriend, withoutFriend } from './friends.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
const mira = { person: 'p1', name: 'Mira' };

describe('friends', () => {
  it('PG20 are kept on this browser, once per person, and can be let go', () => {
    withFriend(withFriend([], mira) ?? [], { ...mira, name: 'Mira again' });
    expect(readFriends()).toEqual([{ person: 'p1', name: 'Mira again' }]);
    withoutFriend(readFriends(), 'p1');
    expect(readFriends()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('PG20 are as many as the room takes; nobody gives way unasked', () => {
    const all = Array.from({ length: FRIENDS_MAX }, (_, index) => ({ person: `p${index}`, name: 'Nova' }));
    let friends = readFriends();
    for (const one of all) friends = withFriend(friends, one) ?? [];
    expect(withFriend(friends, { person: 'one more', name: 'Zed' })).toBeUndefined();
    expect(withFriend(friends, { person: 'p3', name: 'Another name' })).toHaveLength(FRIENDS_MAX);
    kept.set('houselights.friends', JSON.stringify([...all, mira]));
    expect(readFriends()).toEqual(all);
  });

  it('PG20 nobody is one where what is kept cannot be read', () => {
    for (const broken of ['{', '7', '[{"person":1}]']) {
      kept.set('houselights.friends', broken);
      expect(readFriends()).toEqual([]);
    }
  });
});
