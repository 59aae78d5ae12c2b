import { setTimeout as sleep } from 'node:timers/promises';
import type { CrowdSize } from './crowd-plan.ts';
import { startNats } from './nats-process.ts';
import { readCpuMs } from './process-facts.ts';
import { type SeenFrame, SimulatedCrowd } from './simulated-crowd.ts';
import { median, rounded } from './statistics.ts';
import { readMetric, startViz, waitForEase } from './viz-process.ts';

const CHATS_PER_SECOND = 100;
/** Cursors of the frame that is weighed. */
const FRAME_CURSORS = 500;
const BURSTS = 30;
/** Pauses between the moves whose frames are weighed: short enough that no cursor is due a key row at each. */
const BURST_PAUSE_MS = 400;
/** A frame with all cursors in it, hardly any of them in full. */
const LEAST_MOVE_SHARE = 0.98;

/** What a room sends to each of its viewers. */
export interface BytesReport {
  /** By the number of fans: bytes per second of one who watches, websocket headers included, TCP and IP not. */
  readonly viewerBytesPerSecond: Readonly<Record<string, number>>;
  /** 500 cursors that moved in the last 50 ms, one frame. Not measured where the smallest crowd is another. */
  readonly cursorFrameBytes?: number;
  readonly crowds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly warnings: readonly string[];
}

/** A room host under a crowd that is simulated at the bus: everybody moves in every window, 100 lines a second. */
export const measureBytes = async (size: CrowdSize, say: (line: string) => void): Promise<BytesReport> => {
  const nats = await startNats();
  const room = await startViz({ HL_VIZ_ROLE: 'room', HL_NATS_URL: nats.url });
  const crowd = await SimulatedCrowd.connect(nats.url);
  try {
    const first = size.bytesCrowds[0] ?? FRAME_CURSORS;
    await crowd.grow(first);
    const frame = first === FRAME_CURSORS ? { cursorFrameBytes: await weighFrame(crowd) } : {};
    say(`bytes    one frame: ${JSON.stringify(frame)}`);
    const crowds: Record<string, Record<string, number>> = {};
    for (const fans of size.bytesCrowds) {
      await crowd.grow(fans);
      const figures = await weighCrowd(crowd, { room, size });
      crowds[fans] = figures;
      say(`bytes    ${fans} fans: ${JSON.stringify(figures)}`);
    }
    return { ...summary(crowds), ...frame };
  } finally {
    await crowd.close();
    await room.stop();
    await nats.stop();
  }
};

const summary = (crowds: Record<string, Record<string, number>>): Omit<BytesReport, 'cursorFrameBytes'> => ({
  viewerBytesPerSecond: Object.fromEntries(
    Object.entries(crowds).map(([fans, figures]) => [fans, figures.bytesPerSecond ?? Number.NaN]),
  ),
  crowds,
  warnings: Object.entries(crowds).flatMap(([fans, { chatsPerSecond = 0, pressure = 0 }]) => [
    ...(chatsPerSecond < CHATS_PER_SECOND * 0.95
      ? [`bytes ${fans}: only ${chatsPerSecond} chats a second`]
      : []),
    ...(pressure > 0 ? [`bytes ${fans}: the room was under pressure ${pressure}, trails were shed`] : []),
  ]),
});

const weighCrowd = async (
  crowd: SimulatedCrowd,
  { room, size }: { room: Awaited<ReturnType<typeof startViz>>; size: CrowdSize },
): Promise<Record<string, number>> => {
  crowd.start(CHATS_PER_SECOND);
  await waitForEase(room, size.easeMs);
  // The first rows of a cursor are dear, and the journal warms up.
  await sleep(size.warmUpMs * 3);
  crowd.takeFrames();
  const startMs = performance.now();
  const cpuMs = readCpuMs(room.pid);
  await sleep(size.measureMs * 1.5);
  const frames = crowd.takeFrames();
  const seconds = (performance.now() - startMs) / 1000;
  const cores = (readCpuMs(room.pid) - cpuMs) / 1000 / seconds;
  const pressure = await readMetric(room, 'viz_pressure');
  crowd.stop();
  const perSecond = (read: (frame: SeenFrame) => number): number =>
    rounded(frames.reduce((sum, frame) => sum + read(frame), 0) / seconds);
  return {
    bytesPerSecond: perSecond(({ bytes }) => bytes),
    framesPerSecond: perSecond(() => 1),
    chatsPerSecond: perSecond(({ events }) => events),
    cursorsPerSecond: perSecond(({ keyRows, moveRows }) => keyRows + moveRows),
    cores: rounded(cores),
    pressure,
  };
};

/** Hands move at 20 Hz; with a pause between, so that the budget of a viewer's download lets all of them into one frame. */
const weighFrame = async (crowd: SimulatedCrowd): Promise<number> => {
  crowd.moveAll();
  await sleep(2000);
  crowd.takeFrames();
  for (let burst = 0; burst < BURSTS; burst += 1) {
    crowd.moveAll({ skipRests: true });
    await sleep(BURST_PAUSE_MS);
  }
  const whole = crowd
    .takeFrames()
    .filter(
      ({ keyRows, moveRows }) =>
        moveRows >= FRAME_CURSORS * LEAST_MOVE_SHARE && keyRows + moveRows >= FRAME_CURSORS * 0.99,
    );
  return rounded(median(whole.map(({ bytes }) => bytes)));
};
