import { react } from '../actions/react.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

export const Reactions = ({ isUsable }: { isUsable: boolean }) => {
  const { reactions } = useFan((state) => state.show);
  return (
    <fieldset className="reactions" data-testid="reactions" disabled={!isUsable}>
      <legend className="visually-hidden">{STRINGS.reactions.label}</legend>
      {reactions.map((sign, index) => (
        <button
          key={sign}
          type="button"
          className="reaction"
          aria-label={STRINGS.reactions.give(sign)}
          onClick={() => react(index)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  );
};
