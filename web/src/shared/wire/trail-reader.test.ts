import { describe, expect, it } from 'vitest';
import { viz } from '../../../../proto/gen/viz.js';
import { createTrailReader, type TrailSink } from './trail-reader.ts';

const recorder = () => {
  const said: string[] = [];
  const sink: TrailSink = {
    cursorMoved: (cursor, { x, y, colour, isGlowing }) =>
      said.push(`${cursor}@${x},${y}#${colour}${isGlowing ? ' glowing' : ''}`),
    cursorGone: (cursor) => said.push(`${cursor} gone`),
  };
  const take = () => said.splice(0);
  return { sink, take };
};

describe('trail columns', () => {
  it('WS4 reads absolute rows, whose numbers are sums of gaps', () => {
    const { sink, take } = recorder();
    createTrailReader().read({ keyGaps: [3, 4], keyX: [10, 20], keyY: [30, 40], keyColours: [1, 2] }, sink);
    expect(take()).toEqual(['3@10,30#1', '7@20,40#2']);
  });

  it('WS4 adds deltas to what it holds, and keeps the colour', () => {
    const { sink, take } = recorder();
    const reader = createTrailReader();
    reader.read({ keyGaps: [5], keyX: [100], keyY: [200], keyColours: [9] }, sink);
    reader.read({ moveGaps: [5], moveDx: [-3], moveDy: [4] }, sink);
    reader.read({ moveGaps: [5], moveDx: [1], moveDy: [1] }, sink);
    expect(take()).toEqual(['5@100,200#9', '5@97,204#9', '5@98,205#9']);
  });

  it('WS4 reads how each trail looks, and keeps it until the next absolute row', () => {
    const { sink, take } = recorder();
    const reader = createTrailReader();
    const { TRAIL_GLOW, TRAIL_PLAIN } = viz.Trail;
    const keys = { keyGaps: [1, 1], keyX: [1, 2], keyY: [1, 2], keyColours: [0, 0] };
    reader.read({ ...keys, keyStyles: [TRAIL_GLOW, TRAIL_PLAIN] }, sink);
    reader.read({ moveGaps: [1], moveDx: [1], moveDy: [0] }, sink);
    reader.read(keys, sink);
    expect(take()).toEqual(['1@1,1#0 glowing', '2@2,2#0', '1@2,1#0 glowing', '1@1,1#0', '2@2,2#0']);
  });

  it('WS4 skips a moved cursor that it does not know, and one that is gone', () => {
    const { sink, take } = recorder();
    const reader = createTrailReader();
    reader.read({ moveGaps: [5], moveDx: [1], moveDy: [1] }, sink);
    reader.read({ keyGaps: [5], keyX: [1], keyY: [1], keyColours: [0] }, sink);
    reader.read({ goneGaps: [5] }, sink);
    reader.read({ moveGaps: [5], moveDx: [1], moveDy: [1] }, sink);
    expect(take()).toEqual(['5@1,1#0', '5 gone']);
  });

  it('P2 takes short columns and positions off the background without harm', () => {
    const { sink, take } = recorder();
    const reader = createTrailReader();
    reader.read({ keyGaps: [1, 1, 1], keyX: [1, 5000], keyY: [1], keyColours: [] }, sink);
    expect(take()).toEqual(['1@1,1#0']);
    reader.read({ moveGaps: [1], moveDx: [-2], moveDy: [0] }, sink);
    reader.read({ moveGaps: [1], moveDx: [2], moveDy: [0] }, sink);
    expect(take()).toEqual([]);
  });
});
