import { type CrowdSize, TICK_MS } from './crowd-plan.ts';
import { type HouseCores, modelGateways } from './gateways-model.ts';
import { type NatsProcess, startNats } from './nats-process.ts';
import { describeShow, type ShowWindow, warnOfShow, watchShow } from './show-crowd.ts';
import { median, rounded } from './statistics.ts';
import { startViz, type VizProcess } from './viz-process.ts';

export interface GatewaysReport {
  /** Connections of four gateways by those of one, at the same loop delay: modelled, see gateways-model.ts. */
  readonly gatewaysSpeedup: number;
  /** Cores: one process that is everything; gateway, room and NATS with one and two gateways, modelled with four. */
  readonly gatewaysCores: Readonly<Record<string, number | HouseCores>>;
  readonly warnings: readonly string[];
}

const ROLE_SECRETS = { HL_TICKET_SECRET: 'b'.repeat(40), HL_SERVICE_TOKEN: 's'.repeat(40) };

/** One process that is everything, then houses of one and two gateways, room and NATS, in turn. */
export const measureGateways = async (
  size: CrowdSize,
  say: (line: string) => void,
): Promise<GatewaysReport> => {
  const alone: number[] = [];
  const houses: { readonly one: HouseCores[]; readonly two: HouseCores[] } = { one: [], two: [] };
  const warnings: string[] = [];
  const note = (what: string, seen: ShowWindow): void => {
    say(`gateways ${what}: ${size.gatewayConnections} connections each  ${describeShow(seen)}`);
    warnings.push(...warnOfShow(`gateways ${what}`, seen));
  };
  for (let round = 1; round <= size.rounds; round += 1) {
    const seen = await watchAlone(size);
    note('alone', seen);
    alone.push(seen.cores[0] ?? Number.NaN);
    for (const [name, count] of [
      ['one', 1],
      ['two', 2],
    ] as const) {
      const house = await watchHouse(count, size);
      note(name, house);
      houses[name].push(coresOf(house, count));
    }
  }
  const [one, two] = [middle(houses.one), middle(houses.two)];
  const { four, speedup } = modelGateways(one, two);
  return {
    gatewaysSpeedup: rounded(speedup),
    gatewaysCores: { alone: rounded(median(alone)), one, two, four: roundedCores(four) },
    warnings,
  };
};

const watchAlone = async (size: CrowdSize): Promise<ShowWindow> => {
  const server = await startViz({});
  try {
    return await watchShow({
      servers: [server],
      connections: size.gatewayConnections,
      tickMs: TICK_MS,
      pids: [server.pid],
      size,
    });
  } finally {
    await server.stop();
  }
};

/** CPU of the gateways, then of the room, then of NATS. */
const watchHouse = async (gateways: number, size: CrowdSize): Promise<ShowWindow> => {
  const nats: NatsProcess = await startNats();
  const processes: VizProcess[] = [];
  const start = async (role: 'room' | 'gateway'): Promise<VizProcess> => {
    const started = await startViz({ ...ROLE_SECRETS, HL_VIZ_ROLE: role, HL_NATS_URL: nats.url });
    processes.push(started);
    return started;
  };
  try {
    const room = await start('room');
    const servers: VizProcess[] = [];
    for (let index = 0; index < gateways; index += 1) servers.push(await start('gateway'));
    const pids = [...servers, room, nats].map(({ pid }) => pid);
    return await watchShow({
      servers,
      room,
      connections: size.gatewayConnections,
      tickMs: TICK_MS,
      pids,
      size,
    });
  } finally {
    for (const running of processes.toReversed()) await running.stop();
    await nats.stop();
  }
};

const coresOf = ({ cores }: ShowWindow, gateways: number): HouseCores => {
  const [room = Number.NaN, nats = Number.NaN] = cores.slice(gateways);
  const sum = cores.slice(0, gateways).reduce((total, one) => total + one, 0);
  return { gateway: sum / gateways, room, nats };
};

const middle = (all: readonly HouseCores[]): HouseCores =>
  roundedCores({
    gateway: median(all.map(({ gateway }) => gateway)),
    room: median(all.map(({ room }) => room)),
    nats: median(all.map(({ nats }) => nats)),
  });

const roundedCores = ({ gateway, room, nats }: HouseCores): HouseCores => ({
  gateway: rounded(gateway),
  room: rounded(room),
  nats: rounded(nats),
});
