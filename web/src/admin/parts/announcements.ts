import { createContext, useContext } from 'react';

/** Something that was done, or could not be. */
export interface Announcement {
  readonly tone: 'done' | 'bad';
  readonly message: string;
}

export type Announce = (announcement: Announcement) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a result where everybody sees it, and aloud to screen readers. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
