import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house.ts';

/** A timed effect, as `POST /api/rooms/main/effects` takes it. */
interface Effect {
  readonly effect: 'wash' | 'flash' | 'filter' | 'confetti' | 'shake' | 'text';
  readonly durationMs: number;
  readonly flashesPerSecond?: number;
  /** What stands there instead where less motion is preferred. */
  readonly text?: string;
}

const ask = async (house: House, path: string, init: RequestInit): Promise<unknown> => {
  const secrets = readFileSync(join(house.dataDir, 'secrets.json'), 'utf8');
  const { serviceToken } = JSON.parse(secrets) as { serviceToken: string };
  const response = await fetch(`${house.roomControlUrl}/api/rooms/main/effects${path}`, {
    ...init,
    headers: { authorization: `Bearer ${serviceToken}`, 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`effects: ${response.status} ${await response.text()}`);
  return response.json();
};

/** Starts a timed effect as a cue does. Returns how to end it before its time. */
export const startEffect = async (house: House, effect: Effect): Promise<() => Promise<unknown>> => {
  const started = await ask(house, '', { method: 'POST', body: JSON.stringify(effect) });
  const { sequence } = started as { sequence: number };
  return () => ask(house, `/${sequence}`, { method: 'DELETE', body: '{}' });
};
