import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { urlHost } from '../ops/service/config.ts';
import type { CreateService, RunningService, ServiceContext } from '../ops/service/service.ts';
import { signTicket, verifyTicket } from '../ops/service/tickets.ts';
import { CLOSE } from '../proto/limits.ts';
import type { Fan } from './core/fan.ts';
import type { Bus } from './edges/bus.ts';
import { createMemoryBus } from './edges/bus-memory.ts';
import { listenControlApi } from './edges/control-api.ts';
import { openDatabase } from './edges/database.ts';
import { createGatewayFigures, createHostFigures, type GatewayFigures } from './edges/figures.ts';
import { listenGateway, VIZ_PATH } from './edges/gateway.ts';
import { createJournal } from './edges/journal/journal.ts';
import { createMetrics } from './edges/metrics.ts';
import { createRoomGateway, type RoomGateway } from './edges/room-gateway.ts';
import { createRoomHost, type RoomHost, type RoomHostOptions } from './edges/room-host.ts';
import { compilePattern } from './edges/safe-pattern.ts';
import { startTicker } from './edges/ticker.ts';

/** A guest stays the same person for this long without coming back, milliseconds. */
const GUEST_TICKET_MS = 24 * 60 * 60 * 1000;

/** Puts the room server together: one process holds room host and gateway over the bus in memory. */
export const createVizServer: CreateService = async (context) => {
  const resources: (() => void | Promise<void>)[] = [];
  const closeResources = async (): Promise<void> => {
    for (let close = resources.pop(); close !== undefined; close = resources.pop()) await close();
  };
  try {
    return await open(context, { onClose: (close) => resources.push(close), closeResources });
  } catch (error) {
    await closeResources();
    throw error;
  }
};

interface Lifetime {
  /** Registers what must be closed; the last one registered is closed first. */
  readonly onClose: (close: () => void | Promise<void>) => void;
  readonly closeResources: () => Promise<void>;
}

const open = async (context: ServiceContext, lifetime: Lifetime): Promise<RunningService> => {
  const { config, log } = context;
  const { host, roomGateway, figures } = openRoom(context, lifetime);
  const metrics = createMetrics(context.metrics, { ...figures, facts: host.facts });
  lifetime.onClose(metrics.close);
  let notReadyReason: string | undefined;
  const control = await listenControlApi(context, {
    facts: host.facts,
    notReadyReason: () => notReadyReason,
  });
  lifetime.onClose(control.close);
  const { host: address, vizPort: port, allowedOrigins, maxFans } = config;
  const listening = { host: address, port, allowedOrigins, maxFans, roomGateway, figures: figures.gateway };
  const gateway = await listenGateway(listening);
  const ticker = startTicker(config.tickMs, timedTick(roomGateway, host, metrics.observeTick));
  log.info(host.facts(), 'the room is open');
  return {
    addresses: {
      viz: `ws://${urlHost(config.host)}:${gateway.port}${VIZ_PATH}`,
      control: `http://${urlHost(config.controlHost)}:${control.port}`,
    },
    close: async () => {
      notReadyReason = 'viz-server is ending';
      gateway.stopAccepting();
      ticker.stop();
      // What has come in is journaled and answered before the sockets close.
      roomGateway.flush();
      host.tick();
      roomGateway.closeAll(CLOSE.RESTARTING, 'RESTARTING');
      await gateway.close();
      await lifetime.closeResources();
    },
  };
};

/** Everything that has no port of its own. */
const openRoom = (context: ServiceContext, { onClose }: Lifetime) => {
  const { config } = context;
  const figures = { host: createHostFigures(), gateway: createGatewayFigures() };
  const database = openDatabase(join(config.dataDir, 'viz.sqlite'));
  onClose(() => void database.close());
  const bus = createMemoryBus({ onError: fatal });
  onClose(bus.close);
  const onDamage = (problem: string): void => context.log.error({ problem }, 'the journal was damaged');
  const journal = createJournal(database, config.room, { onDamage });
  const host = createRoomHost({ ...hostOptions(context), bus, journal, figures: figures.host });
  onClose(host.close);
  const roomGateway = makeRoomGateway(context, bus, figures.gateway);
  onClose(roomGateway.close);
  return { host, roomGateway, figures };
};

/** A bug in the room must not go on with half a tick: the process ends, the supervisor starts it from the journal. */
const fatal = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};

const hostOptions = ({
  config,
  secrets,
  log,
}: ServiceContext): Omit<RoomHostOptions, 'bus' | 'journal' | 'figures'> => ({
  room: config.room,
  epoch: 1,
  tickMs: config.tickMs,
  compilePattern,
  keepEventsMs: config.keepEventsDays * 86_400_000,
  now: Date.now,
  random: Math.random,
  // Higher roles come from admin-api's short tickets; this one only keeps the person.
  ticketFor: ({ person, name }: Fan) =>
    signTicket(secrets.ticketSecret, {
      person,
      name,
      role: 'fan',
      expiresMs: Date.now() + GUEST_TICKET_MS,
    }),
  onJournal: (problem) => {
    if (problem === undefined) log.info('the journal takes events again');
    else log.error({ err: problem }, 'the journal cannot be written: the room is read-only until it can');
  },
});

const makeRoomGateway = (
  { config, secrets }: ServiceContext,
  bus: Bus,
  figures: GatewayFigures,
): RoomGateway =>
  createRoomGateway({
    room: config.room,
    gateway: `gateway-${randomBytes(6).toString('hex')}`,
    bus,
    figures,
    // A steady clock: time-outs and rate limits must not care when the machine's clock is set.
    now: () => performance.now(),
    hello: {
      room: config.room,
      readTicket: (ticket) => {
        const result = verifyTicket(secrets.ticketSecret, ticket, Date.now());
        return result.ok ? result.claims : undefined;
      },
      newPerson: () => `guest-${randomBytes(9).toString('base64url')}`,
      random: Math.random,
    },
  });

const timedTick =
  (roomGateway: RoomGateway, host: RoomHost, observe: (seconds: number) => void): (() => void) =>
  () => {
    const startMs = performance.now();
    roomGateway.flush();
    host.tick();
    observe((performance.now() - startMs) / 1000);
  };
