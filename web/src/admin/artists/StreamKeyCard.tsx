import { type JSX, useEffect, useRef } from 'react';
import { CopyLine } from '../parts/CopyLine.tsx';
import { STRINGS } from '../strings.ts';
import { ffmpegLine } from './ffmpeg-line.ts';
import type { ShownKey } from './shown-key.ts';

/** The only place that ever shows a stream key. Takes the focus, so that nobody misses it. */
export const StreamKeyCard = ({ shown, onClose }: { shown: ShownKey; onClose: () => void }): JSX.Element => {
  const { key, ingestUrl } = shown.streamKey;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const title = STRINGS.streamKey.title(shown.artistName);
  return (
    <section ref={card} className="key-card" aria-label={title} tabIndex={-1}>
      <h3>{title}</h3>
      <p className="warning">{STRINGS.streamKey.once}</p>
      <CopyLine label={STRINGS.streamKey.server} value={ingestUrl} testId="ingest-url" />
      <CopyLine label={STRINGS.streamKey.key} value={key} testId="stream-key" />
      <p className="field-hint">{STRINGS.streamKey.obs}</p>
      <details>
        <summary>{STRINGS.streamKey.ffmpeg}</summary>
        <CopyLine label="ffmpeg" value={ffmpegLine(ingestUrl, key)} testId="ffmpeg-line" />
      </details>
      <button type="button" className="button" data-testid="stream-key-done" onClick={onClose}>
        {STRINGS.streamKey.done}
      </button>
    </section>
  );
};
