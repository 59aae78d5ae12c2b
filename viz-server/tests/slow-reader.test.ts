import { randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import type { viz } from '../../proto/gen/viz.js';
import { CLOSE } from '../../proto/limits.ts';
import type { Bus } from '../edges/bus.ts';
import { createMemoryBus } from '../edges/bus-memory.ts';
import { encodeMessage } from '../edges/encode-message.ts';
import { createGatewayFigures, type GatewayFigures } from '../edges/figures.ts';
import { type GatewayListener, listenGateway } from '../edges/gateway.ts';
import { MAX_BEHIND_MS, MAX_BUFFERED_BYTES } from '../edges/outbound.ts';
import { createRoomGateway, type RoomGateway } from '../edges/room-gateway.ts';
import type { FanSocket } from '../edges/session.ts';
import { BEAT_SUBJECT, directSubject, frameSubject, inputSubject } from '../edges/subjects.ts';
import { joinFan } from './support/test-fan.ts';

const LARGE_ROWS = 20_000;

/** A real gateway on a real port; the test plays the room host, with frames as large as it likes. */
describe.each(['direct', 'public'] as const)('a reader that does not read, %s sockets', (socketsAre) => {
  let bus: Bus;
  let gateway: RoomGateway;
  let listener: GatewayListener;
  let figures: GatewayFigures;
  let nowMs: number;
  let url: string;
  const sockets: FanSocket[] = [];
  const events: viz.Event.$Properties[] = [];
  let largestFrame = 0;
  let round = 0;

  beforeEach(async () => {
    events.length = 0;
    sockets.length = 0;
    nowMs = 1_700_000_000_000;
    figures = createGatewayFigures();
    bus = createMemoryBus({
      onError: (error) => {
        throw error;
      },
    });
    gateway = createRoomGateway({
      gateway: 'g',
      bus,
      figures,
      now: () => nowMs,
      addressKey: (address) => address,
      learningMs: 0,
      maxSocketsPerPerson: 1000,
      hello: { defaultRoom: 'main', readTicket: () => undefined, newPerson: () => 'p', random: () => 0 },
    });
    bus.subscribe(inputSubject('main'), answerJoins);
    bus.publish(BEAT_SUBJECT, busMessages.HostBeat.encode({ room: 'main' }).finish());
    const roomGateway = {
      ...gateway,
      open: (socket: FanSocket) => {
        sockets.push(socket);
        return gateway.open(socket);
      },
    };
    listener = await listenGateway({
      host: '127.0.0.1',
      port: 0,
      allowedOrigins: [],
      maxFans: 10,
      maxFansPerAddress: 10,
      trustedProxies: [],
      sockets: socketsAre,
      onNotice: (sentence) => {
        throw new Error(sentence);
      },
      roomGateway,
      figures,
    });
    url = `ws://127.0.0.1:${listener.port}/room`;
  });

  afterEach(async () => {
    listener.stopAccepting();
    gateway.closeAll(CLOSE.RESTARTING, '');
    await listener.close();
  });

  const answerJoins = (bytes: Uint8Array): void => {
    const batch = busMessages.GatewayBatch.decode(bytes);
    if (batch.fresh) round = batch.round;
    for (const { session = 0, lastSequence } of batch.joins) {
      const missed = events.slice(lastSequence ?? 0);
      const payload = encodeMessage({ backfill: { events: missed } });
      const messages = [{ session: session ?? 0, payload, live: true, lastSequence: events.length }];
      bus.publish(directSubject('main', 'g'), busMessages.Direct.encode({ messages, round }).finish());
    }
  };

  const join = async () => {
    const joining = joinFan(url);
    const flushing = setInterval(() => gateway.flush(), 5);
    const fan = await joining;
    clearInterval(flushing);
    return fan;
  };

  const broadcastLarge = (): void => {
    const sequence = events.length + 1;
    const event = { sequence, atMs: nowMs, chatPosted: { person: 'p', text: `line ${sequence}` } };
    events.push(event);
    const x = Array.from({ length: LARGE_ROWS }, () => randomInt(4096));
    const payload = encodeMessage({ frame: { sequence, viewers: 2, events: [event], fireworks: { x } } });
    largestFrame = Math.max(largestFrame, payload.length);
    bus.publish(
      frameSubject('main'),
      busMessages.RoomFrame.encode({ payload, lastSequence: sequence }).finish(),
    );
  };

  /** Frames until the system takes no more of them for the paused reader. */
  const broadcastUntilSkipped = async (): Promise<number> => {
    let worstBytes = 0;
    for (let frame = 0; frame < 2000 && figures.skipped < 50; frame += 1) {
      broadcastLarge();
      worstBytes = Math.max(worstBytes, ...sockets.map((socket) => socket.bufferedBytes));
      await turn();
    }
    expect(figures.skipped).toBe(50);
    return worstBytes;
  };

  it('L5 L6 costs bounded memory and delays nobody, and is sent what it missed once when it reads again', async () => {
    const [slow, good] = [await join(), await join()];
    slow.socket.pause();
    const worstBytes = await broadcastUntilSkipped();
    expect(worstBytes).toBeLessThanOrEqual(MAX_BUFFERED_BYTES + largestFrame + 16);
    // The slow one still reads nothing.
    await good.until((view) => view.sequence === events.length, 'all frames at the good reader');
    expect(good.view.seen).toHaveLength(events.length);
    slow.socket.resume();
    const flushing = setInterval(() => gateway.flush(), 5);
    await slow.until((view) => view.sequence === events.length, 'what the slow reader missed');
    broadcastLarge();
    await slow.until((view) => view.sequence === events.length, 'live frames again');
    clearInterval(flushing);
    expect(slow.view.problems).toEqual([]);
    expect(slow.view.seen).toEqual(events.map(({ sequence }) => sequence));
    expect(figures.resynced).toBe(1);
  });

  it('L5 is cut off with TOO_SLOW when it stays behind', async () => {
    const slow = await join();
    slow.socket.pause();
    await broadcastUntilSkipped();
    nowMs += MAX_BEHIND_MS - 1;
    gateway.flush();
    expect(gateway.size()).toBe(1);
    nowMs += 60_000;
    gateway.flush();
    expect(gateway.size()).toBe(0);
    expect(figures.closes[CLOSE.TOO_SLOW]).toBe(1);
    slow.socket.resume();
    expect((await slow.closed).code).toBeOneOf([CLOSE.TOO_SLOW, 1006]);
  });
});
