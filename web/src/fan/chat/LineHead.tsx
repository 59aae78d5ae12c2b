import { paletteCss } from '../../../../proto/palette.ts';
import type { ChatLine } from '../../shared/wire/room-listener.ts';
import { StarIcon } from '../components/icons.tsx';
import { STRINGS } from '../strings.ts';

/** A person's name with what the house knows of it. */
export const PersonName = ({ name, colour, role, isVerified }: Omit<PersonNameProps, 'person'>) => (
  <>
    <bdi className="line-name" style={{ color: paletteCss(colour) }}>
      {name}
    </bdi>
    {isVerified && (
      <span className="verified" role="img" aria-label={STRINGS.chat.verified} title={STRINGS.chat.verified}>
        <StarIcon />
      </span>
    )}
    {STRINGS.roles[role] && <span className="badge badge-role">{STRINGS.roles[role]}</span>}
  </>
);

type PersonNameProps = Pick<ChatLine, 'person' | 'name' | 'colour' | 'role' | 'isVerified'>;

const timeOf = (atMs: number) =>
  new Date(atMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

interface LineHeadProps {
  readonly line: ChatLine;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
}

export const LineHead = ({ line, isOwn, isFirst }: LineHeadProps) => (
  <p className={isFirst ? 'line-head' : 'visually-hidden'}>
    {line.isAnnouncement && <span className="badge badge-warn">{STRINGS.chat.announcement}</span>}
    <PersonName {...line} />
    {isOwn && <span className="line-note">{STRINGS.chat.you}</span>}
    {line.atMs > 0 && (
      <time className="line-time" dateTime={new Date(line.atMs).toISOString()}>
        {timeOf(line.atMs)}
      </time>
    )}
  </p>
);
