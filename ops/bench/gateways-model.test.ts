import { describe, expect, it } from 'vitest';
import { modelGateways } from './gateways-model.ts';

describe('modelGateways', () => {
  it('BN15 four gateways that cost no more than one hold four times as many', () => {
    const house = { gateway: 0.2, room: 0.02, nats: 0.03 };
    expect(modelGateways(house, house).speedup).toBe(4);
  });

  it('BN15 what a second gateway adds to each goes on in a straight line', () => {
    const one = { gateway: 0.2, room: 0.02, nats: 0.03 };
    const two = { gateway: 0.21, room: 0.03, nats: 0.05 };
    const model = modelGateways(one, two);
    expect(model.four.gateway).toBeCloseTo(0.23);
    expect(model.four.room).toBeCloseTo(0.05);
    expect(model.four.nats).toBeCloseTo(0.09);
    expect(model.speedup).toBeCloseTo((4 * 0.2) / 0.23);
  });

  it('BN15 a room or a bus that is busier than a gateway is the limit', () => {
    const one = { gateway: 0.2, room: 0.1, nats: 0.01 };
    const two = { gateway: 0.2, room: 0.2, nats: 0.01 };
    expect(modelGateways(one, two).speedup).toBeCloseTo(4 * (0.2 / 0.4));
    const bus = { gateway: 0.2, room: 0.01, nats: 0.4 };
    expect(modelGateways(bus, bus).speedup).toBeCloseTo(2);
  });

  it('BN15 noise that makes two seem cheaper than one promises nothing', () => {
    const one = { gateway: 0.2, room: 0.02, nats: 0.03 };
    const two = { gateway: 0.15, room: 0.01, nats: 0.01 };
    expect(modelGateways(one, two).speedup).toBe(4);
  });
});
