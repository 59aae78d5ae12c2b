import { LoadGenerator } from '../../../ops/load/load-generator.ts';

/** Fans of the load generator, in the test's own process. They come back when they are cut. */
export const createCrowd = (
  vizUrl: string,
  crowd: { connections: number; firstNumber?: number; comesBack?: boolean },
): LoadGenerator => {
  const { connections, firstNumber = 0, comesBack = true } = crowd;
  return new LoadGenerator({
    type: 'open',
    family: 'houselights',
    host: '127.0.0.1',
    port: Number(new URL(vizUrl).port),
    origin: 'http://127.0.0.1:8080',
    room: 'main',
    connections,
    firstNumber,
    comesBack,
  });
};

/** Resolves when the condition holds; throws what it was about after `limitMs`. */
export const untilTrue = async (what: string, limitMs: number, check: () => boolean): Promise<void> => {
  const untilMs = performance.now() + limitMs;
  while (!check()) {
    if (performance.now() > untilMs) throw new Error(`after ${limitMs} ms it had not come to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
