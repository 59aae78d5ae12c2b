import type { viz } from '../../../../proto/gen/viz.js';
import { live } from './live.ts';

/** A room that has not answered by then will not, milliseconds. */
const PATIENCE_MS = 6_000;

/** Asks the room; undefined where it refused, was not there or took too long. Never rejects. */
export const askRoom = async (question: viz.Ask.$Properties): Promise<viz.Answer.$Properties | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((settle) => {
    timer = setTimeout(() => settle(undefined), PATIENCE_MS);
  });
  const answer = await Promise.race([live.client?.ask(question), late]);
  clearTimeout(timer);
  return answer;
};
