import type { JSX } from 'react';
import { heldLists } from './held/held-lists.ts';
import { PARTS, useModerator } from './room/store.ts';
import { STRINGS } from './strings.ts';

/** The way between the parts; how many lines wait is always in sight. */
export const PartsNav = (): JSX.Element => {
  const part = useModerator((state) => state.part);
  const held = useModerator((state) => state.staff.held);
  const { length: waiting } = heldLists(held).waiting;
  return (
    <nav className="mod-nav" aria-label={STRINGS.partsLabel}>
      {PARTS.map((name) => (
        <button
          key={name}
          type="button"
          className="mod-tab"
          aria-current={name === part}
          data-part={name}
          data-testid={`part-${name}`}
          onClick={() => useModerator.setState({ part: name })}
        >
          {STRINGS.parts[name]}
          {name === 'held' && waiting > 0 && (
            <span className="mod-count" data-testid="held-count">
              {waiting} <span className="visually-hidden">{STRINGS.held.waiting}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
};
