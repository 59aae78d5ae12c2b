import { type JSX, useRef, useState } from 'react';
import { STRINGS } from '../strings.ts';
import { useAnnounce } from './announcements.ts';
import { copyFrom } from './copy-text.ts';

/** A value to take away, with a button that copies it. */
export const CopyLine = ({
  label,
  value,
  testId,
}: {
  label: string;
  value: string;
  testId: string;
}): JSX.Element => {
  const code = useRef<HTMLElement>(null);
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const element = code.current;
    if (element === null) return;
    const ok = await copyFrom(element);
    setCopied(ok);
    announce(
      ok
        ? { tone: 'done', message: STRINGS.copiedAloud(label) }
        : { tone: 'bad', message: STRINGS.copyFailed },
    );
  };
  return (
    <div className="copy-line">
      <span className="field-label">{label}</span>
      <code ref={code} className="mono" data-testid={testId}>
        {value}
      </code>
      <button
        type="button"
        className="button button-small"
        aria-label={`${STRINGS.copy}: ${label}`}
        onClick={() => void copy()}
      >
        {isCopied ? STRINGS.copied : STRINGS.copy}
      </button>
    </div>
  );
};
