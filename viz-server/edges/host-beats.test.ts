import { describe, expect, it } from 'vitest';
import { bus as busMessages } from '../../proto/gen/bus.js';
import { createMemoryBus } from './bus-memory.ts';
import { createHostBeats } from './host-beats.ts';
import { createHostVoice } from './host-voice.ts';
import { BEAT_SUBJECT, directSubject, GATEWAY_BEAT_SUBJECT } from './subjects.ts';

const setUp = () => {
  const clock = { nowMs: 50_000 };
  const bus = createMemoryBus({ onError: () => {} });
  const told: string[] = [];
  bus.subscribe(BEAT_SUBJECT, () => told.push('beat'));
  bus.subscribe(directSubject('main', 'g'), (bytes) => {
    if (busMessages.Direct.decode(bytes).rejoin) told.push('rejoin');
  });
  const gone: string[] = [];
  const beats = createHostBeats({
    room: 'main',
    bus,
    voice: createHostVoice({ bus, epoch: 1 }),
    steadyNow: () => clock.nowMs,
    onGatewayGone: (gateway) => gone.push(gateway),
  });
  const pass = (ms: number, tickMs = 50): void => {
    for (const end = clock.nowMs + ms; clock.nowMs < end; ) {
      clock.nowMs += tickMs;
      beats.tend();
    }
  };
  const hear = (pressure = 0, asks = false): boolean =>
    bus.publish(
      GATEWAY_BEAT_SUBJECT,
      busMessages.GatewayBeat.encode({ gateway: 'g', sessions: 1, pressure, asks }).finish(),
    );
  return { beats, pass, hear, told, gone };
};

describe('beats of a room host', () => {
  it('C5 a gateway that falls silent is gone once, and joins again when it is back', () => {
    const { pass, hear, told, gone } = setUp();
    hear();
    pass(4900);
    expect(gone).toEqual([]);
    pass(200);
    expect(gone).toEqual(['g']);
    pass(10_000);
    expect(gone).toEqual(['g']);
    told.length = 0;
    hear();
    expect(told).toEqual(['beat', 'rejoin']);
    hear();
    expect(told).toEqual(['beat', 'rejoin']);
  });

  it('C5 a gateway that was given up and asks is not told what it knows', () => {
    const { pass, hear, told } = setUp();
    hear();
    pass(6000);
    told.length = 0;
    hear(0, true);
    hear();
    expect(told).toEqual(['beat']);
  });

  it('C5 a host that slept takes nobody for gone before it has read what was said meanwhile', () => {
    const { pass, hear, gone } = setUp();
    hear();
    pass(30_000, 30_000);
    expect(gone).toEqual([]);
    pass(4000);
    hear();
    pass(4000);
    expect(gone).toEqual([]);
    pass(2000);
    expect(gone).toEqual(['g']);
  });

  it('L8 the hardest-pressed gateway says how fast the room goes, until it is gone', () => {
    const { beats, pass, hear } = setUp();
    hear(2);
    expect(beats.pressure()).toBe(2);
    pass(6000);
    expect(beats.pressure()).toBe(0);
  });
});
