import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createLoadGauge, observeLoad } from '../core/load-gauge.ts';
import { createGatewayFigures, createHostFigures } from './figures.ts';
import { listenGateway } from './gateway.ts';
import { createMetrics } from './metrics.ts';

it('L1 room for more counts with the capacity that was lowered to the descriptor limit', async () => {
  const gateway = createGatewayFigures();
  const notices: string[] = [];
  const listener = await listenGateway({
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: [],
    maxFans: 5000,
    maxFansPerAddress: 10,
    trustedProxies: [],
    sockets: 'public',
    descriptorLimit: 1100,
    roomGateway: {
      open: () => {
        throw new Error('nobody comes');
      },
      receive: () => {},
      heard: () => {},
      closed: () => {},
      untilHeard: async () => {},
      flush: () => {},
      closeAll: () => {},
      size: () => 0,
      close: () => {},
    },
    figures: gateway,
    onNotice: (sentence) => notices.push(sentence),
  });
  listener.stopAccepting();
  await listener.close();
  const possible = Number(/room for (\d+)/.exec(notices.join(''))?.[1]);
  expect(possible).toBeLessThan(1000);
  const register = new Registry();
  const gauge = createLoadGauge({ tickMs: 50, tickShare: [1, 1, 1, 1] });
  observeLoad(gauge, { elapsedMs: 1000, delayMs: 1, busy: 0.01, viewers: 100 });
  createMetrics(register, {
    host: createHostFigures(),
    gateway,
    gauge,
    bus: { isConnected: true },
    facts: () => [],
  });
  expect(await register.metrics()).toMatch(new RegExp(`^viz_room_for_more ${possible - 100}$`, 'm'));
});
