import type { JSX } from 'react';

/** How far something is, 0…1. */
export const ProgressBar = ({ share, label }: { share: number; label: string }): JSX.Element => {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return <progress className="progress" max={100} value={percent} aria-label={label} />;
};
