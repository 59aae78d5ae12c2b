import { createContext, useContext } from 'react';
import type { Session } from '../../admin/session/use-session.ts';

/** What of the session this page uses once somebody is signed in. */
type House = Pick<Session, 'api' | 'logOut'>;

export const HouseContext = createContext<House | null>(null);

export const useHouse = (): House => {
  const house = useContext(HouseContext);
  if (house === null) throw new Error('useHouse before somebody is signed in');
  return house;
};
