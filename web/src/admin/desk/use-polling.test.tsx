// @vitest-environment happy-dom
import { act, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../api/answer.ts';
import { type Polling, usePolling } from './use-polling.ts';

let visibility: DocumentVisibilityState = 'visible';
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  act(() => stop());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = async (look: () => Promise<Answer<number>>): Promise<() => Polling<number>> => {
  let seen: Polling<number> | undefined;
  const Probe = (): JSX.Element => {
    seen = usePolling(look, 1000);
    return <p>{seen.value}</p>;
  };
  const root = createRoot(document.createElement('div'));
  stop = () => root.unmount();
  await act(async () => root.render(<Probe />));
  return () => seen as Polling<number>;
};
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const good = (value: number): Answer<number> => ({ ok: true, value });
const away: Answer<number> = { ok: false, problem: { kind: 'unreachable', code: '', message: '' } };

test('DP8 looks each second, backs off while nobody answers and keeps what was seen', async () => {
  const look = vi.fn(async (): Promise<Answer<number>> => good(look.mock.calls.length));
  const polling = await show(look);
  await pass(2000);
  expect(polling().value).toBe(3);
  look.mockResolvedValue(away);
  await pass(1000);
  expect(polling()).toMatchObject({ value: 3, failures: 1 });
  await pass(1900);
  expect(look).toHaveBeenCalledTimes(4);
  await pass(100);
  expect(polling()).toMatchObject({ value: 3, failures: 2 });
  look.mockResolvedValue(good(9));
  await pass(4000);
  expect(polling()).toMatchObject({ value: 9, failures: 0 });
});

test('DP8 a hidden tab does not look; a tab shown again looks at once', async () => {
  const look = vi.fn(async () => good(1));
  await show(look);
  const change = (to: DocumentVisibilityState) =>
    act(async () => {
      visibility = to;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  await change('hidden');
  await pass(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  await change('visible');
  expect(look).toHaveBeenCalledTimes(2);
});

test('DP9 an answer that a newer look overtook is thrown away', async () => {
  const pending: ((answer: Answer<number>) => void)[] = [];
  const polling = await show(() => new Promise((resolve) => pending.push(resolve)));
  const lookAgain = polling().lookNow();
  await act(async () => {
    pending[1]?.(good(2));
    await lookAgain;
  });
  await act(async () => pending[0]?.(good(1)));
  expect(polling().value).toBe(2);
});
