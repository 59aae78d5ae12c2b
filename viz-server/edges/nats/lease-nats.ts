import { JetStreamApiCodes, JetStreamApiError, jetstream } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { StartError } from '../../../ops/service/errors.ts';
import type { RoomLeases } from '../room-lease.ts';
import { decodeClaim, encodeClaim, type LeaseClock, type LeaseSession } from './lease-store.ts';
import { type LinkOptions, openLink } from './link.ts';
import { natsName } from './names.ts';
import { createStoredLeases } from './stored-leases.ts';

const BUCKET = 'houselights-rooms';
/** Shorter than a holder's time between two renewals: one that is not answered must leave time for others. */
const REQUEST_TIMEOUT_MS = 900;
/** Making the bucket writes files, milliseconds. */
const BUCKET_TIMEOUT_MS = 5000;

/**
 * Leases in a key-value bucket of the NATS server's JetStream, over a connection of their own: a large message on the bus must not
 * hold up a renewal. Throws StartError where the server or its JetStream is not there.
 */
export const openNatsLeases = async (options: LinkOptions): Promise<RoomLeases> => {
  const link = await openLink(options);
  const sessionOn = (connection: NatsConnection | undefined) => connection && createSession(connection);
  let session = sessionOn(link.connection);
  link.onChange((connection) => {
    session = sessionOn(connection);
  });
  try {
    await session?.read('');
  } catch (error) {
    await link.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The NATS server of HL_NATS_URL cannot keep leases (${reason}): start it with JetStream (-js), and let this login use it.`,
      { cause: error },
    );
  }
  const store = {
    get session() {
      return session;
    },
  };
  return createStoredLeases({ store, clock: steadyClock, random: Math.random, onClose: link.close });
};

const steadyClock: LeaseClock = {
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

const createSession = (connection: NatsConnection): LeaseSession => {
  let bucket: Promise<KV> | undefined;
  /** Made where it is missing, also where somebody removed it meanwhile. */
  const withBucket = async <Result>(use: (kv: KV) => Promise<Result>): Promise<Result> => {
    bucket ??= openBucket(connection);
    try {
      return await use(await bucket);
    } catch (error) {
      bucket = undefined;
      throw error;
    }
  };
  return {
    server: connection.info?.server_id ?? '',
    read: (room) =>
      withBucket(async (kv) => {
        const entry = await kv.get(natsName(room));
        return entry === null ? undefined : { revision: entry.revision, claim: decodeClaim(entry.string()) };
      }),
    write: (room, claim, revision) =>
      withBucket(async (kv) => {
        try {
          return await kv.put(natsName(room), encodeClaim(claim), { previousSeq: revision });
        } catch (error) {
          if (isOtherRevision(error)) return undefined;
          throw error;
        }
      }),
  };
};

const openBucket = async (connection: NatsConnection): Promise<KV> => {
  // Read from the one who decides, and not from a copy.
  const how = { history: 1, allow_direct: false };
  await new Kvm(jetstream(connection, { timeout: BUCKET_TIMEOUT_MS })).create(BUCKET, how);
  return new Kvm(jetstream(connection, { timeout: REQUEST_TIMEOUT_MS })).open(BUCKET, how);
};

const isOtherRevision = (error: unknown): boolean =>
  error instanceof JetStreamApiError &&
  (error.code === JetStreamApiCodes.StreamWrongLastSequence ||
    error.code === JetStreamApiCodes.StreamWrongLastSequenceUnknown);
