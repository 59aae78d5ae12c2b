import type { JSX } from 'react';
import { doAct } from '../acts.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

const words = STRINGS.panic;

/** Against a raid: one button, no question, and the same button for its end. */
export const PanicButton = (): JSX.Element => {
  const isPanic = useModerator((state) => state.staff.isPanic);
  const isUsable = useModerator((state) => state.connection.kind === 'open' && state.isStaffKnown);
  return (
    <button
      type="button"
      className={isPanic ? 'button mod-panic is-on' : 'button mod-panic'}
      title={words.hint}
      disabled={!isUsable}
      data-testid="panic"
      onClick={() => void doAct({ panic: !isPanic }, isPanic ? words.ended : words.begun)}
    >
      {isPanic ? words.end : words.begin}
    </button>
  );
};

export const PanicBanner = (): JSX.Element => {
  const isPanic = useModerator((state) => state.staff.isPanic);
  return (
    <output
      className={isPanic ? 'mod-banner mod-banner-panic' : 'visually-hidden'}
      data-testid="panic-banner"
    >
      {isPanic ? words.on : ''}
    </output>
  );
};
