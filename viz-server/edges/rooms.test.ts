import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryBus } from './bus-memory.ts';
import { openDatabase } from './database.ts';
import { createHostFigures } from './figures.ts';
import { createLocalLeases, type RoomLeases } from './room-lease.ts';
import { openRooms, type Rooms } from './rooms.ts';
import { compilePattern } from './safe-pattern.ts';

const setUp = () => {
  const clock = { nowMs: 0 };
  const database = openDatabase(join(mkdtempSync(join(tmpdir(), 'houselights-rooms-')), 'viz.sqlite'));
  const bus = createMemoryBus({ onError: () => {} });
  const leases: RoomLeases = createLocalLeases();
  const open = (): Promise<Rooms> =>
    openRooms({
      database,
      leases,
      bus,
      log: pino({ level: 'silent' }),
      mainRoom: 'main',
      tickMs: 50,
      keepEventsMs: 0,
      compilePattern,
      now: Date.now,
      steadyNow: () => clock.nowMs,
      random: Math.random,
      ticketFor: () => '',
      figures: createHostFigures(),
    });
  onTestFinished(async () => {
    await leases.close();
    database.close();
  });
  /** A second and a tick. */
  const pass = (rooms: Rooms): void => {
    clock.nowMs += 1000;
    rooms.tick(0);
  };
  return { open, pass };
};

const names = (rooms: Rooms): string[] => rooms.hosts().map((host) => host.facts().name);

describe('rooms of a process', () => {
  it('RO5 a room that was closed is not opened again by the host that waited for it', async () => {
    const { open } = setUp();
    const first = await open();
    await first.add('side');
    const spare = await open();
    expect(spare.waiting()).toEqual(['main', 'side']);
    await expect(spare.remove('side')).rejects.toThrow('Another process hosts the room side');
    await first.remove('side');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(spare.hosts()).toEqual([]);
    await first.close();
    await expect.poll(() => spare.hosts().map((host) => host.facts().name)).toEqual(['main']);
    await spare.close();
  });

  it('RO8 a spare takes over rooms that were opened after its start, and lets go of those that were closed', async () => {
    const { open, pass } = setUp();
    const first = await open();
    await first.add('old');
    const spare = await open();
    await first.add('new');
    await first.remove('old');
    pass(spare);
    expect(spare.waiting()).toEqual(['main', 'new']);
    await expect(spare.add('new')).rejects.toThrow('The room new is open already');
    await first.close();
    await expect.poll(() => names(spare)).toEqual(['main', 'new']);
    pass(spare);
    expect(names(spare)).toEqual(['main', 'new']);
    await spare.close();
  });

  it('RO8 a room that was closed and opened again before the spare looked is taken over all the same', async () => {
    const { open, pass } = setUp();
    const first = await open();
    await first.add('side');
    const spare = await open();
    await first.remove('side');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(spare.waiting()).toEqual(['main']);
    await first.add('side');
    pass(spare);
    await first.close();
    await expect.poll(() => names(spare)).toEqual(['main', 'side']);
    await spare.close();
  });

  it('RO6 what was ordered of a room that closes first is refused, not left waiting', async () => {
    const { open } = setUp();
    const rooms = await open();
    const ordered = rooms.host('main').order([{ showChanged: { title: 'never' } }]);
    const refused = expect(ordered).rejects.toThrow('the room is closing');
    await rooms.close();
    await refused;
  });
});
