import { randomBytes } from 'node:crypto';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { bus } from '../../proto/gen/bus.js';
import { viz } from '../../proto/gen/viz.js';
import { CLIENT_WINDOW_MS } from '../../proto/limits.ts';
import { PALETTE } from '../../proto/palette.ts';
import { createChatter, guestName } from '../load/chat-lines.ts';
import { createCursorPath } from '../load/cursor-path.ts';
import { decodeServerMessage } from '../load/fan-wire.ts';
import { createRandom, wholeBetween } from '../load/random.ts';

/** As viz-server's edges/subjects.ts and edges/nats/names.ts have them. */
const INPUT = 'houselights.s.room.main.input';
const FRAME = 'houselights.s.room.main.frame';
const GATEWAY_BEAT = 'houselights.s.rooms.gateway';
const HOST_BEAT = 'houselights.s.rooms.beat';

/** Sessions of one simulated gateway: about what a real one holds. */
const SESSIONS_PER_GATEWAY = 5000;
const BEAT_MS = 1000;
const MOST_FANS = 100_000;
/** Different ways of moving, and how long each is, in windows. */
const PATHS = 64;
const PATH_STEPS = 1200;

/** A frame as every viewer gets it. */
export interface SeenFrame {
  /** On the wire: flag byte, message, websocket header. */
  readonly bytes: number;
  readonly keyRows: number;
  readonly moveRows: number;
  readonly events: number;
}

/**
 * A crowd without sockets: gateways that speak to a real room host over a real bus, and count what it gives them for every
 * viewer. The host cannot tell it from real gateways; a room may so be fuller than the machine has sockets.
 */
export class SimulatedCrowd {
  readonly #connection: NatsConnection;
  readonly #ways = makeWays();
  readonly #random = createRandom(7);
  readonly #say = createChatter(this.#random);
  readonly #gateways: { name: string; sessions: number; isFresh: boolean }[] = [];
  readonly #beats: NodeJS.Timeout;
  #frames: SeenFrame[] = [];
  #viewers = 0;
  readonly #steps = new Uint32Array(MOST_FANS);
  #mover: NodeJS.Timeout | undefined;

  private constructor(connection: NatsConnection) {
    this.#connection = connection;
    connection.subscribe(FRAME, {
      callback: (error, message) => {
        if (error === null) this.#see(message.data);
      },
    });
    this.#beats = setInterval(() => this.#beat(), BEAT_MS);
  }

  /** Resolves when a room host is there: one that takes over a lease lets some seconds pass. */
  static async connect(url: string): Promise<SimulatedCrowd> {
    const connection = await connect({ servers: url, reconnect: false });
    const beats = connection.subscribe(HOST_BEAT, { max: 1 });
    for await (const _beat of beats);
    return new SimulatedCrowd(connection);
  }

  /** Brings the crowd to this many fans; resolves when the room has let all of them in. */
  async grow(fans: number): Promise<void> {
    let total = this.#gateways.reduce((sum, { sessions }) => sum + sessions, 0);
    while (total < fans) {
      let gateway = this.#gateways.at(-1);
      if (gateway === undefined || gateway.sessions === SESSIONS_PER_GATEWAY) {
        gateway = { name: `bench-${this.#gateways.length}`, sessions: 0, isFresh: true };
        this.#gateways.push(gateway);
      }
      const more = Math.min(fans - total, SESSIONS_PER_GATEWAY - gateway.sessions);
      const joins = Array.from({ length: more }, (_, index) =>
        joinOf(gateway.sessions + index + 1, total + index),
      );
      this.#publish({ gateway: gateway.name, joins, fresh: gateway.isFresh });
      gateway.isFresh = false;
      gateway.sessions += more;
      total += more;
    }
    this.#beat();
    while (this.#viewers < fans) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** Everybody's pointer moves in every window, and so many lines a second are said. */
  start(chatsPerSecond: number): void {
    this.stop();
    let owed = 0;
    this.#mover = setInterval(() => {
      this.moveAll();
      owed += (chatsPerSecond * CLIENT_WINDOW_MS) / 1000;
      for (; owed >= 1; owed -= 1) this.#chat();
    }, CLIENT_WINDOW_MS);
  }

  stop(): void {
    clearInterval(this.#mover);
  }

  /** One window: every pointer goes on by what a hand does in its time. `skipRests`: nobody's hand rests in it. */
  moveAll({ skipRests } = { skipRests: false }): void {
    let first = 0;
    for (const { name, sessions } of this.#gateways) {
      const last = first + sessions;
      for (let fan = first; fan < last; fan += 1) this.#goOn(fan, skipRests);
      this.#publish({ gateway: name, moves: this.#moves(first, last) });
      first = last;
    }
  }

  /** The frames since the last call. */
  takeFrames(): SeenFrame[] {
    const frames = this.#frames;
    this.#frames = [];
    return frames;
  }

  async close(): Promise<void> {
    this.stop();
    clearInterval(this.#beats);
    await this.#connection.close();
  }

  #goOn(fan: number, skipRests: boolean): void {
    const from = this.#ways[this.#placeOf(fan)];
    for (let isAtRest = true; isAtRest; ) {
      this.#steps[fan] = (this.#steps[fan] ?? 0) + 1;
      isAtRest = skipRests && this.#ways[this.#placeOf(fan)] === from;
    }
  }

  /** Where in `ways` a fan is: fans on the same way begin elsewhere on it. */
  #placeOf(fan: number): number {
    const step = ((this.#steps[fan] ?? 0) + fan * 7) % PATH_STEPS;
    return ((fan % PATHS) * PATH_STEPS + step) * 2;
  }

  #moves(first: number, last: number): bus.Moves.$Properties {
    const count = last - first;
    const sessions = Array.from<number>({ length: count });
    const x = Array.from<number>({ length: count });
    const y = Array.from<number>({ length: count });
    for (let index = 0; index < count; index += 1) {
      const place = this.#placeOf(first + index);
      sessions[index] = index + 1;
      x[index] = this.#ways[place] ?? 0;
      y[index] = this.#ways[place + 1] ?? 0;
    }
    return { sessions, x, y };
  }

  /** Somebody's line: no two alike, as many fans say something as there are. */
  #chat(): void {
    const gateway = this.#gateways[wholeBetween(this.#random, 0, this.#gateways.length - 1)];
    if (gateway === undefined) return;
    const text = `${this.#say()} ${wholeBetween(this.#random, 1, 9999)}`;
    const action = viz.Action.encode({ ref: 1, sayChat: { text } }).finish();
    const session = wholeBetween(this.#random, 1, gateway.sessions);
    this.#publish({ gateway: gateway.name, actions: [{ session, actions: [action] }] });
  }

  #beat(): void {
    for (const { name: gateway, sessions } of this.#gateways)
      this.#connection.publish(GATEWAY_BEAT, bus.GatewayBeat.encode({ gateway, sessions }).finish());
  }

  #publish(batch: bus.GatewayBatch.$Properties): void {
    this.#connection.publish(INPUT, bus.GatewayBatch.encode(batch).finish());
  }

  #see(bytes: Uint8Array): void {
    const { payload } = bus.RoomFrame.decode(bytes);
    const frame = decodeServerMessage(payload)?.frame;
    if (frame == null) return;
    this.#viewers = frame.viewers ?? 0;
    this.#frames.push({
      bytes: payload.length + websocketHeaderBytes(payload.length),
      keyRows: frame.trails?.keyGaps?.length ?? 0,
      moveRows: frame.trails?.moveGaps?.length ?? 0,
      events: frame.events?.length ?? 0,
    });
  }
}

/** RFC 6455, section 5.2: a server's frames are not masked. */
const websocketHeaderBytes = (payload: number): number => {
  if (payload > 0xffff) return 10;
  return payload > 125 ? 4 : 2;
};

/** Persons are as random as real ones: they stand in every chat line and do not compress. */
const joinOf = (session: number, number: number): bus.Join.$Properties => ({
  session,
  person: `guest-${randomBytes(9).toString('base64url')}`,
  name: `${guestName(number % 100)} ${number}`,
  colour: number % PALETTE.length,
  address: randomBytes(12).toString('base64url'),
});

/** Pairs of coordinates, way after way. */
const makeWays = (): Uint16Array => {
  const ways = new Uint16Array(PATHS * PATH_STEPS * 2);
  for (let way = 0; way < PATHS; way += 1) {
    const path = createCursorPath(createRandom(1000 + way));
    for (let step = 0; step < PATH_STEPS; step += 1) {
      const { x, y } = path.at(step * CLIENT_WINDOW_MS);
      ways.set([x, y], (way * PATH_STEPS + step) * 2);
    }
  }
  return ways;
};
