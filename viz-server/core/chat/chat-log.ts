import type { viz } from '../../../proto/gen/viz.js';
import { CHAT_HISTORY } from '../../../proto/limits.ts';

/** The last chat lines, oldest first: what a late joiner reads. */
export type ChatLog = viz.Event.$Properties[];

export const addToChatLog = (log: ChatLog, event: viz.Event.$Properties): void => {
  if (!event.chatPosted) return;
  log.push(event);
  if (log.length > CHAT_HISTORY) log.shift();
};
