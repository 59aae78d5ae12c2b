import { describe, expect, it } from 'vitest';
import {
  admitSocket,
  createAddressBook,
  createAddressUse,
  findAddress,
  forgetIdleAddresses,
  takeAddressMessage,
} from './address-limits.ts';
import { createPersonSockets, enterPerson, leavePerson } from './person-sockets.ts';

const book = () =>
  createAddressBook({
    maxSockets: 2,
    handshakes: { perSecond: 1, burst: 4 },
    messages: { perSecond: 10, burst: 20 },
  });

describe('limits of an address', () => {
  it('L4 an address has so many sockets at a time', () => {
    const addresses = book();
    const use = findAddress(addresses, 'a');
    use.sockets = 1;
    expect(admitSocket(addresses, use, 0).kind).toBe('accepted');
    use.sockets = 2;
    expect(admitSocket(addresses, use, 0).kind).toBe('too-many');
    expect(admitSocket(addresses, findAddress(addresses, 'b'), 0).kind).toBe('accepted');
    expect(findAddress(addresses, 'a')).toBe(use);
  });

  it('L9 tries count, those in vain too, and come back with time', () => {
    const addresses = book();
    const use = findAddress(addresses, 'a');
    use.sockets = 2;
    const tries = Array.from({ length: 5 }, () => admitSocket(addresses, use, 1000).kind);
    expect(tries).toEqual(['too-many', 'too-many', 'too-many', 'too-many', 'too-often']);
    const refused = admitSocket(addresses, use, 1000);
    expect(refused).toEqual({ kind: 'too-often', retryAfterMs: 1000 });
    expect(admitSocket(addresses, use, 2000).kind).toBe('too-many');
  });

  it('L9 messages of an address share a bucket; an unlimited address has none', () => {
    const use = findAddress(book(), 'a');
    const taken = Array.from({ length: 25 }, () => takeAddressMessage(use, 5000));
    expect(taken.filter(Boolean)).toHaveLength(20);
    expect(takeAddressMessage(use, 5100)).toBe(true);
    const free = createAddressUse();
    expect(Array.from({ length: 1000 }, () => takeAddressMessage(free, 0)).every(Boolean)).toBe(true);
  });

  it('L4 an address that has gone is forgotten once its buckets are full again', () => {
    const addresses = book();
    admitSocket(addresses, findAddress(addresses, 'a'), 1000);
    findAddress(addresses, 'b').sockets = 1;
    forgetIdleAddresses(addresses, 1500);
    expect([...addresses.uses.keys()]).toEqual(['a', 'b']);
    forgetIdleAddresses(addresses, 2100);
    expect([...addresses.uses.keys()]).toEqual(['b']);
  });
});

describe('sockets of a person', () => {
  it('L4 a person has so many sockets at a time, and none is counted that was refused', () => {
    const sockets = createPersonSockets();
    expect([
      enterPerson(sockets, 'p', 2),
      enterPerson(sockets, 'p', 2),
      enterPerson(sockets, 'p', 2),
    ]).toEqual([true, true, false]);
    expect(enterPerson(sockets, 'q', 2)).toBe(true);
    leavePerson(sockets, 'p');
    expect(enterPerson(sockets, 'p', 2)).toBe(true);
    leavePerson(sockets, 'p');
    leavePerson(sockets, 'p');
    leavePerson(sockets, 'q');
    expect(sockets.size).toBe(0);
  });
});
