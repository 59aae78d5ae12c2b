import { type JSX, useState } from 'react';
import { STRINGS } from '../strings.ts';

/** A way through pages that each know where the next one begins. */
export interface Pages<Cursor> {
  /** Where the shown page begins; null: at the newest. */
  readonly cursor: Cursor | null;
  readonly isFirst: boolean;
  older(next: Cursor): void;
  newer(): void;
}

export const usePages = <Cursor,>(): Pages<Cursor> => {
  const [before, setBefore] = useState<readonly Cursor[]>([]);
  return {
    cursor: before.at(-1) ?? null,
    isFirst: before.length === 0,
    older: (next) => setBefore([...before, next]),
    newer: () => setBefore(before.slice(0, -1)),
  };
};

/** Newer and older; nothing where there is one page only. */
export const Pager = <Cursor,>({
  pages,
  next,
}: {
  pages: Pages<Cursor>;
  next: Cursor | null;
}): JSX.Element | null => {
  if (pages.isFirst && next === null) return null;
  return (
    <div className="row pager">
      <button type="button" className="button button-small" disabled={pages.isFirst} onClick={pages.newer}>
        {STRINGS.pages.newer}
      </button>
      <button
        type="button"
        className="button button-small"
        disabled={next === null}
        onClick={() => {
          if (next !== null) pages.older(next);
        }}
      >
        {STRINGS.pages.older}
      </button>
    </div>
  );
};
