import { useEffect, useRef } from 'react';
import { attachBackground } from '../listen.ts';
import { showToast } from '../store.ts';
import { STRINGS } from '../strings.ts';

/** The overlay's code comes after the page has been painted and the network is quiet, at the latest then. */
const LATEST_MS = 1_500;

const whenQuiet = (start: () => void) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: LATEST_MS });
  else setTimeout(start, LATEST_MS / 3);
};

/** The canvas over the whole background. */
export const Background = () => {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    whenQuiet(() => {
      const element = host.current;
      if (element === null || abort.signal.aborted) return;
      import('../overlays/stage.ts')
        .then(({ startStage }) => startStage(element, abort.signal))
        .then((background) => background && attachBackground(background))
        .catch(() => showToast(STRINGS.floor.noOverlay, 'plain'));
    });
    return () => abort.abort();
  }, []);
  return <div ref={host} className="background" aria-hidden="true" />;
};
