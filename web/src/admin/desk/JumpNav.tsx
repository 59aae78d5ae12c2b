import type { JSX } from 'react';
import { STRINGS as ACCOUNT_STRINGS } from '../accounts/strings.ts';
import { STRINGS } from '../strings.ts';

const PARTS = [
  ['air', STRINGS.air.title],
  ['sources', STRINGS.sources.title],
  ['recordings', STRINGS.recordings.title],
  ['push', STRINGS.push.title],
  ['obs', STRINGS.obs.short],
  ['artists', STRINGS.artists.title],
  ['placeholders', STRINGS.placeholders.title],
  ['show', STRINGS.show.part],
  ['room', STRINGS.room.title],
  ['accounts', ACCOUNT_STRINGS.title],
  ['log', STRINGS.log.short],
] as const;
const ADMIN_PARTS: readonly string[] = ['artists', 'accounts'];

/** For small screens, where the parts of the desk stand under each other. */
export const JumpNav = ({ canChange }: { canChange: boolean }): JSX.Element => (
  <nav className="jump" aria-label={STRINGS.jumpTo}>
    {PARTS.filter(([name]) => canChange || !ADMIN_PARTS.includes(name)).map(([name, title]) => (
      <a key={name} href={`#part-${name}`}>
        {title}
      </a>
    ))}
  </nav>
);
