import { expect } from 'vitest';
import { longestHole, packetsOf, stepsBack } from './ffmpeg.ts';

/** What a recorder wrote: so many pictures at least, no time that runs back, no hole. */
export const expectWhole = async (file: string, pictures: number): Promise<void> => {
  const packets = await packetsOf(file);
  expect(packets.filter((packet) => packet.kind === 'video').length, file).toBeGreaterThan(pictures);
  for (const kind of ['audio', 'video'] as const) {
    expect(stepsBack(packets, kind), `${kind} of ${file} steps back`).toBe(0);
    expect(longestHole(packets, kind), `longest hole in the ${kind} of ${file}`).toBeLessThan(1.5);
  }
};
