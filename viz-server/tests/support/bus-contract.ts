import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../edges/bus.ts';

export interface BusUnderTest {
  readonly bus: Bus;
  /** What was reported to `onError`. */
  readonly errors: unknown[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (payload: Uint8Array): string => new TextDecoder().decode(payload);

const fingerprint = (payload: Uint8Array): string =>
  `${payload.length} ${createHash('sha256').update(payload).digest('hex')}`;

/** What every bus must keep, whatever carries it. */
export const busContract = (name: string, create: () => Promise<BusUnderTest>): void => {
  describe(`bus contract: ${name}`, () => {
    let bus: Bus;
    let errors: unknown[];
    const subscribe = (subject: string): string[] => {
      const got: string[] = [];
      bus.subscribe(subject, (payload) => got.push(text(payload)));
      return got;
    };

    beforeEach(async () => {
      ({ bus, errors } = await create());
    });
    afterEach(() => bus.close());

    it('BUS1 delivers what is published on a subject to all its subscribers and to no others', async () => {
      const [first, second, other] = [subscribe('a'), subscribe('a'), subscribe('a.b')];
      await bus.flush();
      bus.publish('a', bytes('hello'));
      await bus.flush();
      expect([first, second, other]).toEqual([['hello'], ['hello'], []]);
    });

    it('BUS2 keeps the order of one publisher, across subjects too', async () => {
      const got: string[] = [];
      for (const subject of ['x', 'y']) bus.subscribe(subject, (payload) => got.push(text(payload)));
      await bus.flush();
      const sent = Array.from({ length: 500 }, (_, index) => String(index));
      for (const [index, word] of sent.entries()) bus.publish(index % 3 === 0 ? 'x' : 'y', bytes(word));
      await bus.flush();
      expect(got).toEqual(sent);
    });

    it('BUS2 keeps the order of what is published while something is delivered', async () => {
      const got = subscribe('late');
      bus.subscribe('first', () => {
        bus.publish('late', bytes('1'));
        bus.publish('late', bytes('2'));
      });
      await bus.flush();
      bus.publish('first', bytes(''));
      bus.publish('late', bytes('3'));
      await bus.flush();
      await bus.flush();
      expect(got.filter((word) => word !== '3')).toEqual(['1', '2']);
      expect(got).toHaveLength(3);
    });

    it('BUS3 a subscriber that throws is reported and harms nobody', async () => {
      bus.subscribe('a', () => {
        throw new Error('broken subscriber');
      });
      const got = subscribe('a');
      await bus.flush();
      expect(() => bus.publish('a', bytes('1'))).not.toThrow();
      bus.publish('a', bytes('2'));
      await bus.flush();
      expect(got).toEqual(['1', '2']);
      expect(errors).toHaveLength(2);
    });

    it('BUS4 delivers nothing after unsubscribing, also from within a delivery', async () => {
      const got: string[] = [];
      const end = bus.subscribe('a', (payload) => {
        got.push(text(payload));
        end();
      });
      await bus.flush();
      bus.publish('a', bytes('1'));
      bus.publish('a', bytes('2'));
      await bus.flush();
      expect(got).toEqual(['1']);
    });

    it('BUS5 carries any bytes unchanged, none and many', async () => {
      const got: Uint8Array[] = [];
      bus.subscribe('a', (payload) => got.push(payload.slice()));
      await bus.flush();
      const large = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) & 255);
      bus.publish('a', new Uint8Array(0));
      bus.publish('a', large);
      await bus.flush();
      expect(got.map((payload) => payload.length)).toEqual([0, 300_000]);
      expect(Buffer.compare(got[1] ?? new Uint8Array(0), large)).toBe(0);
    });

    it('BUS6 publishing to nobody and after close does nothing', async () => {
      const got = subscribe('a');
      expect(bus.publish('nobody', bytes('1'))).toBe(true);
      await bus.close();
      expect(bus.publish('a', bytes('2'))).toBe(false);
      expect(got).toEqual([]);
    });

    it('BUS7 takes any text as a subject and keeps them apart', async () => {
      const subjects = [
        'a',
        'a.b',
        'a b',
        '*',
        'a.*',
        '>',
        '',
        '.',
        'a..b',
        's.a',
        'b\u00fchne',
        'b\u00dchne',
        '\ud800',
        '\ud801',
      ];
      const got: string[] = [];
      for (const subject of subjects)
        bus.subscribe(subject, (payload) => got.push(`${subject}=${text(payload)}`));
      await bus.flush();
      for (const [index, subject] of subjects.entries()) bus.publish(subject, bytes(String(index)));
      await bus.flush();
      expect(got).toEqual(subjects.map((subject, index) => `${subject}=${index}`));
    });

    it('BUS8 carries messages of 32 MiB, in the order of all others, to all subscribers', async () => {
      const got: string[] = [];
      const note = (payload: Uint8Array): void => void got.push(fingerprint(payload));
      for (const subject of ['a', 'b', 'b']) bus.subscribe(subject, note);
      await bus.flush();
      const sizes = [3, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 5, 2 * 2 ** 20 + 7, 2 ** 25];
      const sent = sizes.map((size) => Buffer.alloc(size, `a pattern for ${size} bytes`));
      for (const [index, payload] of sent.entries())
        expect(bus.publish(index % 2 ? 'a' : 'b', payload)).toBe(true);
      await bus.flush();
      const twice = (index: number): number => (index % 2 ? 1 : 2);
      expect(got).toEqual(sent.flatMap((payload, index) => Array(twice(index)).fill(fingerprint(payload))));
    });

    it('BUS9 is connected from the beginning until it is closed, and tells of no change then', async () => {
      const states: string[] = [];
      bus.onState((state) => states.push(state));
      expect(bus.isConnected).toBe(true);
      await bus.close();
      await bus.close();
      await bus.flush();
      expect(bus.isConnected).toBe(false);
      expect(states).toEqual([]);
    });
  });
};
