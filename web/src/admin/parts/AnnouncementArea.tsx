import { type JSX, type ReactNode, useCallback, useEffect, useState } from 'react';
import { AnnounceContext, type Announcement } from './announcements.ts';

/** Long enough to read twice, milliseconds. Refusals stay longer. */
const SHOWN_MS = { done: 5000, bad: 12_000 } as const;

interface Shown extends Announcement {
  readonly id: number;
}

/** Shows the last result at the foot of the page; both regions are always there, or screen readers miss them. */
export const AnnouncementArea = ({ children }: { children: ReactNode }): JSX.Element => {
  const [shown, setShown] = useState<Shown | null>(null);
  const announce = useCallback(
    (announcement: Announcement) => setShown((before) => ({ ...announcement, id: (before?.id ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_MS[shown.tone]);
    return () => clearTimeout(timer);
  }, [shown]);
  const body = (tone: Announcement['tone']): JSX.Element | null =>
    shown?.tone === tone ? (
      <span
        key={shown.id}
        className={`toast toast-${tone}`}
        data-testid={tone === 'bad' ? 'problem' : 'result'}
      >
        {shown.message}
      </span>
    ) : null;
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="toasts">
        <output>{body('done')}</output>
        <div role="alert">{body('bad')}</div>
      </div>
    </AnnounceContext>
  );
};
