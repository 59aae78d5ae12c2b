import { useEffect, useRef } from 'react';
import { attachRain } from '../reactions/rain.ts';

/** Where everybody's reactions float up. */
export const ReactionRain = () => {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current === null ? undefined : attachRain(host.current)), []);
  return <div ref={host} className="rain" data-testid="rain" aria-hidden="true" />;
};
