import type { JSX } from 'react';
import { paletteCss } from '../../../../proto/palette.ts';
import { openSheet, type Somebody } from '../room/store.ts';
import { STRINGS } from '../strings.ts';

export interface PersonButtonProps {
  readonly who: Somebody;
  /** Index into the palette. */
  readonly colour?: number;
  readonly isVerified?: boolean;
  readonly tabIndex?: number;
}

/** A name that opens all about its person, with what the house knows of it. */
export const PersonButton = ({ who, colour, isVerified, tabIndex }: PersonButtonProps): JSX.Element => (
  <>
    <button
      type="button"
      className="mod-name"
      style={colour === undefined ? undefined : { color: paletteCss(colour) }}
      aria-label={STRINGS.chat.about(who.name)}
      tabIndex={tabIndex}
      onClick={() => openSheet(who)}
    >
      <bdi>{who.name || STRINGS.somebody}</bdi>
    </button>
    {isVerified === true && (
      <span className="mod-star" role="img" aria-label={STRINGS.chat.verified} title={STRINGS.chat.verified}>
        ★
      </span>
    )}
    {STRINGS.roles[who.role] && <span className="badge">{STRINGS.roles[who.role]}</span>}
  </>
);
