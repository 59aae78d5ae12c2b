import { createContext, useContext } from 'react';
import type { AdminApi } from '../api/admin-api.ts';

/** What every part of the desk needs. */
export interface DeskTools {
  readonly api: AdminApi;
  /** Moderators look; admins also change. */
  readonly canChange: boolean;
  /** Looks at the desk and the artists at once, for after a change. */
  readonly lookNow: () => Promise<void>;
}

export const DeskContext = createContext<DeskTools | null>(null);

export const useDesk = (): DeskTools => {
  const tools = useContext(DeskContext);
  if (tools === null) throw new Error('useDesk outside of the desk');
  return tools;
};
