import { errors, type NatsConnection } from '@nats-io/transport-node';
import { errorCode, StartError } from '../../../ops/service/errors.ts';
import { dial } from './dial.ts';
import { watchPulse } from './pulse.ts';
import { readServerAddress, type ServerAddress } from './server-address.ts';

export interface LinkOptions {
  /** HL_NATS_URL; may hold user and password, or a token. */
  readonly url: string;
  /** HL_NATS_TOKEN; empty: none. */
  readonly token?: string;
  /** What the NATS server calls this connection in its own monitoring. */
  readonly name: string;
  /** How long the first connection may take, milliseconds. */
  readonly startTimeoutMs?: number;
}

/**
 * A connection to NATS that is made again for as long as the link is open. Each one is an object of its own, so that who holds one
 * knows that nothing happened in between; the library's own reconnecting hides that, ends for good after two refused logins, and
 * waits without a limit for a server that stopped reading.
 */
export interface NatsLink {
  /** The one that works now. */
  readonly connection: NatsConnection | undefined;
  /** Told of each new connection, and of its end (undefined), until `close`. */
  onChange(listener: (connection: NatsConnection | undefined) => void): void;
  /** Whether there is a connection that may be given so many bytes more. A server that lets too much pile up is treated as lost. */
  admit(byteCount: number): boolean;
  /** Resolves when the server has taken all that was sent, or the connection has ended. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 10_000;
/** What is still to be sent when a link is closed has this long, milliseconds. */
const CLOSE_TIMEOUT_MS = 2000;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 2000;

/** Pause before the attempt after `failures` failed ones, milliseconds; half of it is chance, so that not all come back at once. */
export const reconnectDelayMs = (failures: number, random: number): number =>
  Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);

/** Connects; throws StartError with a sentence where that does not succeed in time. */
export const openLink = async (options: LinkOptions): Promise<NatsLink> => {
  const address = readServerAddress(options.url, options.token);
  return createLink(await firstConnection(address, options), { address, name: options.name });
};

const firstConnection = async (address: ServerAddress, options: LinkOptions): Promise<NatsConnection> => {
  const { startTimeoutMs = START_TIMEOUT_MS, name } = options;
  const untilMs = performance.now() + startTimeoutMs;
  for (let failures = 0; ; failures += 1) {
    try {
      return await dial(address, name);
    } catch (error) {
      if (isRefusedLogin(error))
        throw new StartError(
          `The NATS server at ${address.shown} refuses the login: check user and password in HL_NATS_URL, or HL_NATS_TOKEN.`,
        );
      const delayMs = reconnectDelayMs(failures, Math.random());
      if (performance.now() + delayMs > untilMs)
        throw new StartError(
          `Cannot reach the NATS server at ${address.shown} within ${startTimeoutMs / 1000} s (${reasonOf(error)}): start it, or set HL_NATS_URL to another.`,
          { cause: error },
        );
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
};

const isRefusedLogin = (error: unknown): boolean =>
  error instanceof errors.AuthorizationError || error instanceof errors.UserAuthenticationExpiredError;

const reasonOf = (error: unknown): string =>
  errorCode(error) ?? (error instanceof Error && error.message !== '' ? error.message : 'unknown reason');

const createLink = (first: NatsConnection, place: { address: ServerAddress; name: string }): NatsLink => {
  const listeners: ((connection: NatsConnection | undefined) => void)[] = [];
  let current: NatsConnection | undefined;
  let pulse: ReturnType<typeof watchPulse> | undefined;
  let isOpen = true;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener(current);
  };
  const end = (connection: NatsConnection): void => {
    pulse?.stop();
    // Cuts the socket, whatever is still unsent.
    void connection.close();
    current = undefined;
  };
  const lose = (connection: NatsConnection): void => {
    if (current !== connection) return;
    end(connection);
    failures = 0;
    tryLater();
    tell();
  };
  const take = (connection: NatsConnection): void => {
    current = connection;
    pulse = watchPulse(connection, () => lose(connection));
    void connection.closed().then(() => lose(connection));
  };
  const tryLater = (): void => {
    timer = setTimeout(() => void tryNow(), reconnectDelayMs(failures, Math.random()));
  };
  const tryNow = async (): Promise<void> => {
    try {
      const connection = await dial(place.address, place.name);
      if (!isOpen) return await connection.close();
      take(connection);
      tell();
    } catch {
      failures += 1;
      if (isOpen) tryLater();
    }
  };

  take(first);
  return {
    get connection() {
      return current;
    },
    onChange: (listener) => void listeners.push(listener),
    // Ended, but not yet told: the library would throw.
    admit: (byteCount) => current?.isClosed() === false && pulse?.admit(byteCount) === true,
    settled: async () => (current === undefined ? undefined : pulse?.settled()),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      listeners.length = 0;
      clearTimeout(timer);
      await Promise.race([pulse?.settled(), pause(CLOSE_TIMEOUT_MS)]);
      if (current !== undefined) end(current);
      clearTimeout(timer);
    },
  };
};

const pause = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs).unref();
  });
