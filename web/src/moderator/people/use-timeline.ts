import { useCallback, useEffect, useState } from 'react';
import { askRoom } from '../room/ask-room.ts';
import { type ModeratorState, useModerator } from '../room/store.ts';
import { type TimelineEntry, timelineEntries } from '../words/timeline.ts';

export interface Timeline {
  /** Newest first; undefined until the room has answered. */
  readonly entries: readonly TimelineEntry[] | undefined;
  readonly hasMore: boolean;
  readonly isUnanswered: boolean;
  readonly older: () => void;
  readonly again: () => void;
}

interface Pages {
  readonly entries: readonly TimelineEntry[];
  readonly hasMore: boolean;
  /** The oldest event that the pages hold, shown or not. */
  readonly oldest: number;
}

const askPage = async (person: string, before: number): Promise<Pages | undefined> => {
  const timeline = (await askRoom({ timeline: { person, before } }))?.timeline;
  if (!timeline) return undefined;
  const events = timeline.events ?? [];
  return {
    entries: timelineEntries(events),
    hasMore: timeline.more ?? false,
    oldest: events.at(-1)?.sequence ?? 0,
  };
};

const lastActAbout = (person: string, { staff }: ModeratorState): number =>
  staff.acts.find(({ act }) => act.person === person)?.number ?? 0;

/** What happened around a person, across all layers, page by page; read anew when staff do something about it. */
export const useTimeline = (person: string): Timeline => {
  const [pages, setPages] = useState<Pages>();
  const [isUnanswered, setUnanswered] = useState(false);
  const take = useCallback((page: Pages | undefined, before: number): void => {
    setUnanswered(page === undefined);
    if (page === undefined) return;
    setPages((known) =>
      before === 0 ? page : { ...page, entries: [...(known?.entries ?? []), ...page.entries] },
    );
  }, []);
  useEffect(() => {
    let turn = 0;
    const look = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      const page = await askPage(person, 0);
      if (mine === turn) take(page, 0);
    };
    void look();
    const stop = useModerator.subscribe((state, before) => {
      if (lastActAbout(person, state) !== lastActAbout(person, before)) void look();
    });
    return () => {
      turn = -1;
      stop();
    };
  }, [person, take]);
  const load = async (before: number): Promise<void> => take(await askPage(person, before), before);
  return {
    entries: pages?.entries,
    hasMore: pages?.hasMore ?? false,
    isUnanswered,
    older: () => void load(pages?.oldest ?? 0),
    again: () => void load(0),
  };
};
