import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on an element when it appears, where the page has nothing else to begin with. */
export const useFirstFocus = <Kind extends HTMLElement>(isWanted: boolean): RefObject<Kind | null> => {
  const element = useRef<Kind>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
};
