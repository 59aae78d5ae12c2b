/** CPU of a house of gateways over NATS, cores. */
export interface HouseCores {
  /** Mean of the gateways, each with the same number of connections. */
  readonly gateway: number;
  readonly room: number;
  readonly nats: number;
}

export interface GatewaysModel {
  /** What each process would use with four gateways of as many connections. */
  readonly four: HouseCores;
  /** Connections of four gateways by those of one, at the same loop delay. */
  readonly speedup: number;
}

const GATEWAYS = 4;

/**
 * How many more connections four gateways hold than one, each process on a core of its own.
 *
 * Measured are houses of one and of two gateways with n connections at each. CPU per process is taken to go on in a
 * straight line: x(4) = x(1) + 3 (x(2) − x(1)), for the gateways (their frames carry more cursors, up to the ceiling of a
 * viewer's download, so the line is too high rather than too low), the room and NATS alike; what fell from one to two is
 * taken as equal.
 *
 * A gateway's loop delay is the time of a tick's writes, which is proportional to connections × CPU per connection. At the
 * same delay a gateway of four holds n × g(1)/g(4) connections. Room and NATS, growing with the connections, must not be
 * busier than a gateway: otherwise they are what is full first.
 *
 * speedup = 4 × g(1)/g(4) × min(1, g(4)/room(4), g(4)/nats(4))
 */
export const modelGateways = (one: HouseCores, two: HouseCores): GatewaysModel => {
  const goOn = (first: number, second: number): number =>
    first + (GATEWAYS - 1) * Math.max(0, second - first);
  const four = {
    gateway: goOn(one.gateway, two.gateway),
    room: goOn(one.room, two.room),
    nats: goOn(one.nats, two.nats),
  };
  const fullest = Math.min(1, four.gateway / four.room, four.gateway / four.nats);
  return { four, speedup: GATEWAYS * (one.gateway / four.gateway) * fullest };
};
