import type { MediaEvent } from '../../proto/contracts/media-events.ts';

/** Whom an event concerns: ids, each once, with the name that media gave, where it gave one. */
export const artistsIn = (event: MediaEvent): Map<string, string | undefined> => {
  switch (event.kind) {
    case 'source':
    case 'warning':
      return new Map([[event.artistId, event.artistName]]);
    case 'routed':
      return named(event.artistId);
    case 'cut':
      return named(event.from, event.to);
  }
};

const named = (...ids: (string | null)[]): Map<string, undefined> =>
  new Map(ids.flatMap((id) => (id === null ? [] : [[id, undefined]])));
