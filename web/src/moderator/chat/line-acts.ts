import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { doAct } from '../acts.ts';
import { STRINGS } from '../strings.ts';
import { spanWords } from '../words/times.ts';

/** What is given with one click. */
const QUICK_BREAK_S = 600;

export const removeLine = ({ number, name }: ChatLine): Promise<boolean> =>
  doAct({ removeLines: { numbers: [number] } }, STRINGS.chat.removed(name));

export const giveBreak = ({ person, name }: ChatLine): Promise<boolean> =>
  doAct(
    { timeout: { person, durationS: QUICK_BREAK_S } },
    STRINGS.sheet.timeoutDone(name, spanWords(QUICK_BREAK_S)),
  );

export const pinLine = ({ number }: ChatLine): Promise<boolean> =>
  doAct({ pin: number }, STRINGS.chat.pinDone);

export const unpin = (): Promise<boolean> => doAct({ pin: 0 }, STRINGS.chat.unpinned);
