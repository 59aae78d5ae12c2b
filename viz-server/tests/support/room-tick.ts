import { bus } from '../../../proto/gen/bus.js';
import { viz } from '../../../proto/gen/viz.js';
import type { Effect } from '../../core/effects.ts';
import type { RoomEnv } from '../../core/env.ts';
import type { Room } from '../../core/room.ts';
import { settle } from '../../core/settle.ts';
import { step } from '../../core/step.ts';

const env = (now: number): RoomEnv => ({
  now,
  random: () => 0,
  compilePattern: () => ({ ok: false, problem: 'no patterns here' }),
});

const batch = (content: bus.GatewayBatch.$Properties): bus.GatewayBatch =>
  bus.GatewayBatch.decode(bus.GatewayBatch.encode({ gateway: 'g', ...content }).finish());

export const join = (session: number, more: bus.Join.$Properties = {}): bus.Join.$Properties => ({
  session,
  person: `p${session}`,
  name: `Fan ${session}`,
  ...more,
});

export const acts = (
  session: number,
  ...actions: viz.Action.$Properties[]
): bus.GatewayBatch.$Properties => ({
  actions: [{ session, actions: actions.map((action) => viz.Action.encode(action).finish()) }],
});

/** One tick of a room with what one gateway gathered. */
export const tick = (
  room: Room,
  content: bus.GatewayBatch.$Properties,
  options: { now?: number; isJournaled?: boolean } = {},
): Effect[] => {
  const { now = 1_000_000, isJournaled = true } = options;
  const proposal = step(room, [batch(content)], env(now));
  return settle(room, proposal, { isJournaled, tickMs: 50, env: env(now) });
};

export const frameIn = (effects: Effect[]): viz.Frame.$Properties | undefined =>
  effects.flatMap((effect) => (effect.kind === 'broadcast' ? [effect.frame] : []))[0];
export const repliesIn = (effects: Effect[]): viz.Reply.$Properties[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? (effect.message.replies?.replies ?? []) : []));
export const catchUpIn = (effects: Effect[]): viz.ServerMessage.$Properties | undefined =>
  effects.flatMap((effect) => (effect.kind === 'catch-up' ? [effect.message] : []))[0];
