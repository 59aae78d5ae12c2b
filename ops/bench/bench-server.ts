import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FamilyName, OpenOrder } from '../load/load-messages.ts';
import type { AcceptedCount, PeerSettings } from './peers/peer.ts';
import { endProcess, forkServer } from './server-process.ts';
import { collectGarbage, startViz, waitForEase } from './viz-process.ts';

const PEER_FILES: Readonly<Record<Exclude<FamilyName, 'houselights'>, string>> = {
  ws: fileURLToPath(new URL('peers/ws-server.js', import.meta.url)),
  'socket.io': fileURLToPath(new URL('peers/socket-io-server.js', import.meta.url)),
};

/** A server under measurement: a process of its own, with the same flags whichever it is. */
export interface BenchServer {
  readonly family: FamilyName;
  readonly pid: number;
  readonly port: number;
  collectGarbage(): Promise<void>;
  /** Waits, for so long at most, until the coming in of the crowd is over and forgotten. */
  settle(limitMs: number): Promise<void>;
  /** How many messages a peer has taken; undefined for ours, whose answers say what it refused. */
  accepted(): Promise<number | undefined>;
  stop(): Promise<void>;
}

export const startBenchServer = async (family: FamilyName, settings: PeerSettings): Promise<BenchServer> => {
  if (family !== 'houselights') return startPeer(family, settings);
  const viz = await startViz({ HL_TICK_MS: String(settings.tickMs) });
  return {
    ...viz,
    family,
    settle: async (limitMs) => void (await waitForEase(viz, limitMs)),
    accepted: async () => undefined,
  };
};

/** Where a load generator finds it; a connection that ends is lost. */
export const targetOf = ({
  family,
  port,
}: BenchServer): Omit<OpenOrder, 'type' | 'firstNumber' | 'connections'> => ({
  family,
  host: '127.0.0.1',
  port,
  room: 'main',
  origin: 'http://127.0.0.1:8080',
  comesBack: false,
});

const startPeer = async (
  family: Exclude<FamilyName, 'houselights'>,
  settings: PeerSettings,
): Promise<BenchServer> => {
  const { child, ready } = forkServer(PEER_FILES[family], {
    args: [JSON.stringify(settings)],
    env: process.env,
  });
  try {
    const { room = '' } = await ready;
    return {
      family,
      pid: child.pid ?? Number.NaN,
      port: Number(new URL(room).port),
      collectGarbage: () => collectGarbage(child),
      settle: async () => {},
      accepted: () => askAccepted(child),
      stop: () => endProcess(child),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

const askAccepted = async (child: ChildProcess): Promise<number> => {
  const answer = once(child, 'message') as Promise<[AcceptedCount]>;
  child.send('accepted?');
  return (await answer)[0].messages;
};
