import { describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../ops/load/random.ts';
import { openNatsLeases } from '../edges/nats/lease-nats.ts';
import { decodeClaim, LEASE_TIMES } from '../edges/nats/lease-store.ts';
import { createStoredLeases } from '../edges/nats/stored-leases.ts';
import { createLocalLeases, type Lease, type RoomLeases } from '../edges/room-lease.ts';
import { createLeaseWorld, type Memory, type WorldProcess } from './support/lease-world.ts';
import { type NatsServer, startNatsServer } from './support/nats-server.ts';
import { firstSeed } from './support/seeded.ts';

const now = (): number => performance.now();
const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));
const lossOf = (lease: Lease): Promise<string> => new Promise((resolve) => lease.onLost(resolve));

/** Runs something with a server and processes that no other test uses. */
const withServer = async (
  run: (world: { server: NatsServer; open: () => Promise<RoomLeases> }) => Promise<void>,
): Promise<void> => {
  const server = await startNatsServer();
  const opened: RoomLeases[] = [];
  try {
    const open = async (): Promise<RoomLeases> => {
      const leases = await openNatsLeases({ url: server.url, name: 'test' });
      opened.push(leases);
      return leases;
    };
    await run({ server, open });
  } finally {
    await Promise.all(opened.map((leases) => leases.close()));
    await server.dispose();
  }
};

// At the same time, for most of it is waiting.
describe.concurrent('with a real server', () => {
  it('LS1 one of two gets the room; the other one at once when it is released, with a higher token', () =>
    withServer(async ({ open }) => {
      const [first, second] = [await open(), await open()];
      const lease = await first.acquire('main', { afterToken: () => 41 });
      expect(lease.token).toBe(42);
      let next: Lease | undefined;
      const waiting = second.acquire('main').then((other) => {
        next = other;
      });
      await pause(LEASE_TIMES.ttl + 1500);
      expect([next, lease.isHeld(now())]).toEqual([undefined, true]);
      const releasedMs = now();
      await lease.release();
      expect(lease.isHeld(now())).toBe(false);
      await waiting;
      expect(now() - releasedMs).toBeLessThan(LEASE_TIMES.ttl / 2);
      expect(next?.token).toBe(43);
      await next?.release();
    }));

  it('LS3 many that race for one room get it one after the other, with ascending tokens', () =>
    withServer(async ({ open }) => {
      let journalToken = 0;
      let holders = 0;
      const tokens: number[] = [];
      const takeATurn = async (leases: RoomLeases): Promise<void> => {
        const lease = await leases.acquire('main', { afterToken: () => journalToken });
        holders += 1;
        journalToken = lease.token;
        tokens.push(lease.token);
        await pause(20);
        expect([holders, lease.isHeld(now())]).toEqual([1, true]);
        holders -= 1;
        await lease.release();
      };
      const all = await Promise.all(Array.from({ length: 8 }, open));
      await Promise.all(all.map(takeATurn));
      expect(tokens).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }));

  it('LS2 rooms are held one by one, whatever they are called', () =>
    withServer(async ({ open }) => {
      const [leases, others] = [await open(), await open()];
      const rooms = ['main', 'Große Bühne *', 'a.b', ''];
      const held = await Promise.all(rooms.map((room, index) => (index % 2 ? leases : others).acquire(room)));
      expect(held.map((lease) => [lease.room, lease.isHeld(now())])).toEqual(
        rooms.map((room) => [room, true]),
      );
      await Promise.all(held.map((lease) => lease.release()));
    }));

  it('LS5 a lease goes on through a short restart of the server, with its memory or without', () =>
    withServer(async ({ server, open }) => {
      const [first, second] = [await open(), await open()];
      const lease = await first.acquire('main');
      const stop = new AbortController();
      const watched = second.acquire('main', { signal: stop.signal }).then(
        () => 'got it',
        (reason: unknown) => reason,
      );
      for (const isForgotten of [false, true]) {
        await server.kill();
        if (isForgotten) server.forget();
        await server.start();
        await pause(LEASE_TIMES.ttl * 1.5);
        expect(lease.isHeld(now())).toBe(true);
      }
      stop.abort('enough');
      expect(await watched).toBe('enough');
      await lease.release();
    }));

  it('LS6 a lease ends in time when the server stays away, and its end is told once', () =>
    withServer(async ({ server, open }) => {
      const leases = await open();
      const lease = await leases.acquire('main');
      const losses: string[] = [];
      lease.onLost((loss) => losses.push(loss));
      await server.kill();
      const goneMs = now();
      expect(await lossOf(lease)).toBe('expired');
      expect(now() - goneMs).toBeLessThan(LEASE_TIMES.ttl);
      await server.start();
      await pause(2500);
      expect([lease.isHeld(now()), losses]).toEqual([false, ['expired']]);
      const again = await leases.acquire('main');
      expect(again.token).toBeGreaterThan(lease.token);
      await again.release();
    }));

  it('LS9 a start without JetStream is one sentence', async () => {
    const plain = await startNatsServer([], { jetStream: false });
    const opening = openNatsLeases({ url: plain.url, name: 'test' });
    await expect(opening).rejects.toThrow(
      /^The NATS server of HL_NATS_URL cannot keep leases \(.*\): start it with JetStream/,
    );
    await plain.dispose();
  });
});

describe('in one process', () => {
  it('LS1 one holder at a time, in order of asking; tokens ascend', async () => {
    const leases = createLocalLeases();
    const first = await leases.acquire('main', { afterToken: () => 7 });
    const got: number[] = [];
    const others = [1, 2].map(async () => {
      const lease = await leases.acquire('main');
      got.push(lease.token);
      return lease;
    });
    expect((await leases.acquire('other')).token).toBe(1);
    expect([first.token, got, first.isHeld(now())]).toEqual([8, [], true]);
    await first.release();
    expect((await others[0])?.token).toBe(9);
    expect([first.isHeld(now()), got]).toEqual([false, [9]]);
    await (await others[0])?.release();
    expect((await others[1])?.token).toBe(10);
  });

  it('LS7 waiting ends with its signal, and with close; whoever waits behind is not held up', async () => {
    const leases = createLocalLeases();
    const first = await leases.acquire('main');
    const stop = new AbortController();
    const aborted = leases.acquire('main', { signal: stop.signal });
    const next = leases.acquire('main');
    stop.abort(new Error('not any more'));
    await expect(aborted).rejects.toThrow('not any more');
    await first.release();
    expect((await next).isHeld(now())).toBe(true);
    const late = leases.acquire('main');
    await leases.close();
    await expect(late).rejects.toThrow('the leases are closed');
  });
});

it('LS8 whatever an entry holds is read as a claim or as none', () => {
  const texts = [
    '',
    'null',
    '7',
    '[]',
    '{',
    '{"holder":1,"token":2}',
    '{"holder":"a","token":1.5}',
    '{"holder":"a"}',
  ];
  for (const text of texts) expect(decodeClaim(text)).toBeUndefined();
  expect(decodeClaim('{"holder":"a","token":3,"more":1}')).toEqual({ holder: 'a', token: 3 });
});

/** Contenders for one room in a world of faults. */
const createContest = (random: () => number) => {
  const world = createLeaseWorld(random);
  const contenders: { process: WorldProcess; lease: Lease | undefined; compete(): Promise<void> }[] = [];
  const ended = new Set<Lease>();
  let journalToken = 0;
  let holdings = 0;

  const add = (): void => {
    const process = world.createProcess();
    const leases = createStoredLeases({ ...process, random, onClose: async () => {} });
    const compete = async (): Promise<void> => {
      const lease = await leases.acquire('main', { afterToken: () => journalToken });
      if (!process.isAlive) return;
      expect(lease.token).toBeGreaterThan(journalToken);
      journalToken = lease.token;
      holdings += 1;
      own.lease = lease;
      lease.onLost(() => void compete());
    };
    const own: (typeof contenders)[number] = { process, lease: undefined, compete };
    void compete();
    contenders.push(own);
  };
  const holders = () =>
    contenders.filter(({ process, lease }) => process.isAlive && lease?.isHeld(process.clock.now()));
  const check = (): void => {
    for (const { process, lease } of contenders) {
      if (lease === undefined) continue;
      const isHeld = lease.isHeld(process.clock.now());
      expect(isHeld && ended.has(lease)).toBe(false);
      if (!isHeld) ended.add(lease);
    }
    const [holder, ...others] = holders();
    expect(others).toHaveLength(0);
    if (holder === undefined) return;
    // Well before somebody else got it, whoever had it and cannot have been told must have seen its end coming.
    for (const { process, lease } of contenders)
      if (lease !== holder.lease && process.isAlive)
        expect(lease?.isHeld(process.clock.now() - LEASE_TIMES.margin / 2) ?? false).toBe(false);
  };
  const letGo = async (): Promise<void> => {
    const [holder] = holders();
    await holder?.lease?.release();
    await holder?.compete();
  };
  return { world, contenders, add, holders, check, letGo, holdings: () => holdings };
};

type Contest = ReturnType<typeof createContest>;

/** One fault by chance. */
const disturb = ({ world, contenders, holders, add, letGo }: Contest, random: () => number): void => {
  const alive = contenders.filter(({ process }) => process.isAlive);
  const anyone = pick(random, alive);
  const target = random() < 0.6 ? (holders()[0] ?? anyone) : anyone;
  const memories: Memory[] = [
    world.memory(),
    { revision: 0, entries: new Map() },
    pick(random, [world.memory(), ...world.past]),
  ];
  const faults: (() => void)[] = [
    () => target.process.pause(random() * 12_000),
    () => target.process.cut(),
    () => {
      target.process.kill();
      add();
    },
    () => world.restartServer(pick(random, memories), random() ** 2 * 6000),
    () => {
      world.slowness = random() < 0.5 ? 50 : random() * 4000;
    },
    () => {
      world.lossRate = random() < 0.5 ? 0 : random() * 0.5;
    },
    () => {
      world.sleepRate = random() < 0.5 ? 0 : random() * 0.3;
    },
    () => void letGo(),
  ];
  pick(random, faults)();
};

const run = async (seed: number): Promise<number> => {
  const random = createRandom(seed);
  const contest = createContest(random);
  const { world } = contest;
  const quietMs = 90_000;
  for (let count = 0; count < 6; count += 1) contest.add();
  const trouble = (): void => {
    if (world.nowMs() > quietMs) return;
    disturb(contest, random);
    // Some follow each other closely.
    world.after(random() ** 2 * 4000, trouble);
  };
  trouble();
  await world.runUntil(quietMs, contest.check);
  world.slowness = 50;
  world.lossRate = 0;
  world.sleepRate = 0;
  await world.runUntil(quietMs + 30_000, contest.check);
  expect(contest.holders()).toHaveLength(1);
  return contest.holdings();
};

describe('LS3 never two holders', () => {
  it('LS3 whatever processes, clocks, connections and the server do; and in the end one', async () => {
    const seed = firstSeed();
    console.log(`LS3 seeds ${seed} to ${seed + 11}`);
    let holdings = 0;
    for (let round = 0; round < 12; round += 1) holdings += await run(seed + round);
    expect(holdings).toBeGreaterThan(60);
  });

  it('LS4 a holder that slept sees on waking that the room is no longer its own, before anything was told to it', async () => {
    const { world, contenders, holders, add, check } = createContest(createRandom(1));
    const stepTo = (atMs: number): Promise<void> => world.runUntil(atMs, check);
    add();
    await stepTo(10_000);
    const [sleeper] = holders();
    sleeper?.process.pause(10_000);
    add();
    await stepTo(12_000);
    expect(holders()).toEqual([sleeper]);
    await stepTo(19_990);
    expect(sleeper?.lease?.isHeld(sleeper.process.clock.now())).toBe(false);
    expect(holders()).toEqual([contenders[1]]);
    expect(contenders[1]?.lease?.token).toBe(2);
  });

  it('LS11 a holder that dies is followed within 5 s by one that waits, and not before it must have seen its end', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { world, holders, add, check } = createContest(createRandom(round));
      add();
      await world.runUntil(6000, check);
      for (let count = 0; count < 5; count += 1) add();
      await world.runUntil(8000 + 50 * round, check);
      const [dying] = holders();
      dying?.process.kill();
      await world.runUntil(world.nowMs() + 3000 - 100, check);
      expect(holders()).toHaveLength(0);
      await world.runUntil(world.nowMs() + 1700, check);
      expect(holders()).toHaveLength(1);
    }
  });

  it('LS10 a release is believed only by the server process that was told of it', async () => {
    const { world, contenders, holders, add, check, letGo } = createContest(createRandom(2));
    add();
    await world.runUntil(10_000, check);
    void letGo();
    await world.runUntil(10_055, check);
    const released = world.memory();
    expect(released.entries.get('main')?.claim?.releasedAt).toBeDefined();
    expect(holders()).toHaveLength(0);
    await world.runUntil(13_000, check);
    const [holder] = holders();
    holder?.process.pause(6000);
    world.restartServer(released, 10);
    await world.runUntil(13_050, check);
    add();
    await world.runUntil(15_000, check);
    expect(holders()).toEqual([holder]);
    await world.runUntil(18_000, check);
    expect(holders()).toEqual([contenders[1]]);
  });
});
