import { afterEach, describe, expect, it, vi } from 'vitest';
import { testContext } from '../../ops/service/test-context.ts';
import { createObsControl, type ObsControl } from '../edges/obs-control.ts';
import { type FakeObs, startFakeObs } from './fake-obs.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const fakeObs = async (options: Parameters<typeof startFakeObs>[0]): Promise<FakeObs> => {
  const obs = await startFakeObs(options);
  closers.push(obs.close);
  return obs;
};

const control = (url: string, password = 'stage door') => {
  const context = testContext();
  const obs = createObsControl({
    url,
    password,
    // No waiting between attempts beyond the policy's least.
    env: { now: Date.now, random: () => 0 },
    log: context.log,
    answerLimitMs: 1000,
    heartbeatMs: 200,
  });
  closers.push(() => obs.close());
  return { obs, logs: context.logs };
};

const becomes = (obs: ObsControl, expected: object): Promise<void> =>
  vi.waitFor(() => expect(obs.state()).toMatchObject(expected), { timeout: 20_000, interval: 10 });

describe('OBS', () => {
  it('OB1 is off where none is configured, and says what to set', async () => {
    const { obs } = control('');
    expect(obs.state()).toEqual({ state: 'off', reason: null, scenes: [], currentScene: null });
    await expect(obs.switchScene('1-up')).rejects.toMatchObject({ code: 'OBS_OFF' });
  });

  it('OB2 signs in with the password and lists the scenes from the top', async () => {
    const fake = await fakeObs({ password: 'stage door', scenes: ['1-up', '2-up', '4-up'] });
    const { obs } = control(fake.url);
    await becomes(obs, {
      state: 'connected',
      reason: null,
      scenes: ['1-up', '2-up', '4-up'],
      currentScene: '1-up',
    });
  });

  it('OB2 connects to an OBS that wants no password', async () => {
    const fake = await fakeObs({});
    await becomes(control(fake.url).obs, { state: 'connected' });
  });

  it('OB3 says that the password is wrong, without showing it', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs, logs } = control(fake.url, 'back door');
    await becomes(obs, { state: 'connecting', reason: expect.stringContaining('HL_OBS_PASSWORD') });
    expect(logs.join('')).not.toContain('back door');
  });

  it('OB5 switches the scene in OBS', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs } = control(fake.url);
    await becomes(obs, { state: 'connected' });
    await obs.switchScene('4-up');
    expect(fake.currentScene()).toBe('4-up');
    expect(obs.state().currentScene).toBe('4-up');
  });

  it('OB5 refuses a scene that OBS does not have, and stays connected', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs } = control(fake.url);
    await becomes(obs, { state: 'connected' });
    await expect(obs.switchScene('9-up')).rejects.toMatchObject({
      code: 'OBS_UNKNOWN_SCENE',
      statusCode: 404,
    });
    expect(obs.state()).toMatchObject({ state: 'connected', currentScene: '1-up' });
  });

  it('OB6 follows what is done in OBS itself', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs } = control(fake.url);
    await becomes(obs, { state: 'connected' });
    fake.switchScene('2-up');
    await becomes(obs, { currentScene: '2-up' });
    fake.setScenes(['encore', '2-up']);
    await becomes(obs, { scenes: ['encore', '2-up'] });
    fake.renameScene('2-up', 'duo');
    await becomes(obs, { scenes: ['encore', 'duo'], currentScene: 'duo' });
  });

  it('OB4 comes back by itself after OBS was restarted', async () => {
    const first = await fakeObs({ password: 'stage door' });
    const { obs } = control(first.url);
    await becomes(obs, { state: 'connected' });
    await first.close();
    await becomes(obs, { state: 'connecting', scenes: [], currentScene: null });
    await expect(obs.switchScene('1-up')).rejects.toMatchObject({ code: 'OBS_NOT_CONNECTED' });
    await fakeObs({ password: 'stage door', scenes: ['new'], port: Number(new URL(first.url).port) });
    await becomes(obs, { state: 'connected', scenes: ['new'] });
  });

  it('OB4 notices an OBS that hangs without closing', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs } = control(fake.url);
    await becomes(obs, { state: 'connected' });
    fake.freeze();
    await becomes(obs, { state: 'connecting', reason: expect.stringContaining('no answer') });
  });

  it('OB7 leaves no connection behind when it closes', async () => {
    const fake = await fakeObs({ password: 'stage door' });
    const { obs } = control(fake.url);
    await becomes(obs, { state: 'connected' });
    await obs.close();
    await vi.waitFor(() => expect(fake.connections()).toBe(0), { timeout: 20_000 });
  });
});
