import { useCallback } from 'react';
import { useModerator } from '../room/store.ts';

/** Gives the name of a person that acts and stickers do not say, as far as this page knows it; else empty. */
export const useNameOf = (): ((person: string) => string) => {
  const standings = useModerator((state) => state.staff.standings);
  const lines = useModerator((state) => state.lines);
  return useCallback(
    (person) => lines.findLast((line) => line.person === person)?.name || standings.get(person)?.name || '',
    [standings, lines],
  );
};
