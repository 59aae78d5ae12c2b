import type { ChatState } from './chat-state.ts';

/**
 * Whether a number may be answered: that of a line in the history, of one from before it (the room no longer knows which those
 * were; readers may still hold them), or of one that only this person sees.
 */
export const isKnownLine = (number: number, person: string, { log, held, shadowed }: ChatState): boolean => {
  const oldest = log[0]?.sequence ?? 0;
  if (number < oldest) return true;
  return (
    log.some(({ sequence }) => sequence === number) ||
    shadowed.get(number) === person ||
    held.get(number)?.lineHeld?.line?.person === person
  );
};
