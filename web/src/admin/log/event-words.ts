import type { MediaEventEntry } from '../../../../proto/contracts/media-events.ts';
import { STRINGS } from '../strings.ts';

const { log: words } = STRINGS;

/** How an entry is coloured: something came, went, went wrong, or changed. */
export type EventTone = 'good' | 'plain' | 'bad' | 'warn' | 'air';

/** One entry of the night's log as a sentence, with the names of that time. */
export const eventWords = ({
  event,
  artistNames,
}: Pick<MediaEventEntry, 'event' | 'artistNames'>): { words: string; tone: EventTone } => {
  const nameOf = (id: string | null): string =>
    id === null ? words.placeholder : (artistNames[id] ?? STRINGS.air.unknownArtist);
  switch (event.kind) {
    case 'source':
      return { words: words[event.change](event.artistName), tone: SOURCE_TONES[event.change] };
    case 'warning':
      return {
        words: words[event.change](event.artistName, event.message),
        tone: event.change === 'raised' ? 'warn' : 'plain',
      };
    case 'routed':
      return { words: words.routed(event.venue, nameOf(event.artistId)), tone: 'plain' };
    case 'cut':
      return { words: words.cut(event.venue, nameOf(event.to)), tone: 'air' };
  }
};

const SOURCE_TONES = { started: 'good', ended: 'plain', stalled: 'bad', resumed: 'good' } as const;
