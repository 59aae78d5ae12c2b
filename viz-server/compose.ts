import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCheckpoints } from '../ops/service/checkpoints.ts';
import { urlHost } from '../ops/service/config.ts';
import type { CreateService, RunningService, ServiceContext } from '../ops/service/service.ts';
import { startTicker } from '../ops/service/ticker.ts';
import { signTicket, verifyTicket } from '../ops/service/tickets.ts';
import { CLOSE } from '../proto/limits.ts';
import type { Fan } from './core/fan.ts';
import { createLoadGauge, type LoadGauge } from './core/load-gauge.ts';
import { TICK_SHARE, tickMsAt } from './core/tick-pace.ts';
import type { Bus } from './edges/bus.ts';
import { listenControlApi } from './edges/control-api.ts';
import { openDatabase } from './edges/database.ts';
import {
  createGatewayFigures,
  createHostFigures,
  type GatewayFigures,
  type HostFigures,
} from './edges/figures.ts';
import { type GatewayListener, listenGateway, VIZ_PATH } from './edges/gateway.ts';
import { startLoadMeter } from './edges/load-meter.ts';
import { createMetrics } from './edges/metrics.ts';
import { openBus } from './edges/open-bus.ts';
import { createPutOuts } from './edges/put-outs.ts';
import { createRoomGateway, type RoomGateway } from './edges/room-gateway.ts';
import type { RoomLeases } from './edges/room-lease.ts';
import { openRooms, type Rooms } from './edges/rooms.ts';
import { compilePattern } from './edges/safe-pattern.ts';

/** A guest stays the same person for this long without coming back, milliseconds. */
const GUEST_TICKET_MS = 24 * 60 * 60 * 1000;

/** Over a network the hosts' first beats take their time, milliseconds. */
const LEARNING_MS = 3000;

/** A steady clock: time-outs and rate limits must not care when the machine's clock is set. */
const steadyNow = (): number => performance.now();

/** Puts the room server together: rooms, sockets, or both in one process (HL_VIZ_ROLE). */
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

/** What the process is made of; rooms or sockets may be another process's. */
interface House {
  readonly bus: Bus;
  readonly rooms: Rooms | undefined;
  readonly roomGateway: RoomGateway | undefined;
  readonly gauge: LoadGauge;
  readonly figures: { readonly host: HostFigures; readonly gateway: GatewayFigures };
}

const open = async (context: ServiceContext, lifetime: Lifetime): Promise<RunningService> => {
  const { config } = context;
  const house = await openHouse(context, lifetime);
  const { rooms, roomGateway, gauge, figures, bus } = house;
  const metrics = createMetrics(context.metrics, { ...figures, gauge, bus, facts: () => roomFacts(rooms) });
  const putOuts = createPutOuts({ bus, now: Date.now });
  lifetime.onClose(putOuts.close);
  let endingReason: string | undefined;
  const control = await listenControlApi(context, {
    rooms,
    putOut: putOuts.say,
    notReadyReason: () => endingReason ?? (bus.isConnected ? undefined : 'the bus is lost'),
  });
  lifetime.onClose(control.close);
  if (config.natsUrl !== '') await roomGateway?.untilHeard(LEARNING_MS);
  const listener = roomGateway && (await listen(context, roomGateway, figures.gateway));
  const ticker = startTicker(
    () => tickMsAt(gauge.pressure, config.tickMs),
    timedTick(house, metrics.observeTick),
  );
  return {
    addresses: {
      ...(listener && { viz: `ws://${urlHost(config.host)}:${listener.port}${VIZ_PATH}` }),
      control: `http://${urlHost(config.controlHost)}:${control.port}`,
    },
    close: async () => {
      endingReason = 'viz-server is ending';
      listener?.stopAccepting();
      ticker.stop();
      // What has come in is journaled and answered before the sockets close.
      roomGateway?.flush();
      await bus.flush();
      rooms?.tick(gauge.pressure);
      await bus.flush();
      roomGateway?.closeAll(CLOSE.RESTARTING, 'RESTARTING');
      await listener?.close();
      await lifetime.closeResources();
    },
  };
};

/** Everything that has no port of its own. */
const openHouse = async (context: ServiceContext, { onClose }: Lifetime): Promise<House> => {
  const { config, secrets } = context;
  const figures = { host: createHostFigures(), gateway: createGatewayFigures() };
  const { bus, leases, close } = await openBus(context);
  onClose(close);
  const rooms =
    config.vizRole === 'gateway'
      ? undefined
      : await openHostedRooms(context, { bus, leases, figures, onClose });
  const roomGateway =
    config.vizRole === 'room'
      ? undefined
      : makeRoomGateway(context, { bus, figures: figures.gateway, key: secrets.ticketSecret });
  if (roomGateway !== undefined) onClose(roomGateway.close);
  const gauge = createLoadGauge({ tickMs: config.tickMs, tickShare: TICK_SHARE });
  const meter = startLoadMeter(gauge, {
    viewers: () => figures.gateway.sockets,
    diskWaits: figures.host.diskWaits,
  });
  onClose(meter.stop);
  return { bus, rooms, roomGateway, gauge, figures };
};

const openHostedRooms = async (
  context: ServiceContext,
  parts: {
    bus: Bus;
    leases: RoomLeases;
    figures: { host: HostFigures };
    onClose: Lifetime['onClose'];
  },
): Promise<Rooms> => {
  const { config, secrets, log } = context;
  const database = openDatabase(join(config.dataDir, 'viz.sqlite'));
  parts.onClose(() => void database.close());
  const checkpoints = startCheckpoints(database, {
    onProblem: (problem) => log.warn({ problem }, 'the journal’s log is not carried over: it grows'),
  });
  parts.onClose(checkpoints.close);
  const rooms = await openRooms({
    database,
    leases: parts.leases,
    bus: parts.bus,
    figures: parts.figures.host,
    log,
    mainRoom: config.room,
    tickMs: config.tickMs,
    compilePattern,
    keepEventsMs: config.keepEventsDays * 86_400_000,
    now: Date.now,
    steadyNow,
    random: Math.random,
    // Higher roles come from admin-api's short tickets; this one only keeps the person.
    ticketFor: ({ person, name, sinceMs }: Fan) =>
      signTicket(secrets.ticketSecret, {
        person,
        name,
        role: 'fan',
        sinceMs,
        issuedMs: Date.now(),
        expiresMs: Date.now() + GUEST_TICKET_MS,
      }),
  });
  parts.onClose(rooms.close);
  return rooms;
};

const makeRoomGateway = (
  { config, secrets }: ServiceContext,
  { bus, figures, key }: { bus: Bus; figures: GatewayFigures; key: string },
): RoomGateway =>
  createRoomGateway({
    gateway: `gateway-${randomBytes(6).toString('hex')}`,
    bus,
    figures,
    now: steadyNow,
    // Rooms keep bans by it: enough to know an address again, not enough to find out which one it is.
    addressKey: (address) =>
      createHmac('sha256', key).update(`houselights-address-1.${address}`).digest('base64url').slice(0, 16),
    learningMs: config.natsUrl === '' ? 0 : LEARNING_MS,
    maxSocketsPerPerson: config.maxSocketsPerPerson,
    hello: {
      defaultRoom: config.room,
      readTicket: (ticket) => {
        const result = verifyTicket(secrets.ticketSecret, ticket, Date.now());
        return result.ok ? result.claims : undefined;
      },
      newPerson: () => `guest-${randomBytes(9).toString('base64url')}`,
      random: Math.random,
    },
  });

const listen = (
  { config, log }: ServiceContext,
  roomGateway: RoomGateway,
  figures: GatewayFigures,
): Promise<GatewayListener> => {
  const { host, vizPort: port, allowedOrigins, maxFans, maxFansPerAddress, trustedProxies, sockets } = config;
  const onNotice = (sentence: string): void => log.warn(sentence);
  const limits = { allowedOrigins, maxFans, maxFansPerAddress, trustedProxies };
  return listenGateway({ host, port, ...limits, sockets, roomGateway, figures, onNotice });
};

const roomFacts = (rooms: Rooms | undefined) => rooms?.hosts().map((host) => host.facts()) ?? [];

const timedTick =
  ({ roomGateway, rooms, gauge }: House, observe: (seconds: number) => void): (() => void) =>
  () => {
    const startMs = performance.now();
    roomGateway?.flush(gauge.pressure);
    rooms?.tick(gauge.pressure);
    observe((performance.now() - startMs) / 1000);
  };
