import type { JSX } from 'react';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { ChatLog } from './ChatLog.tsx';
import { unpin } from './line-acts.ts';
import { SayForm } from './SayForm.tsx';

export const ChatPart = (): JSX.Element => (
  <section className="mod-chat card" aria-labelledby="mod-chat-title">
    <h2 id="mod-chat-title" className="visually-hidden">
      {STRINGS.chat.title}
    </h2>
    <PinnedLine />
    <ChatLog />
    <SayForm />
  </section>
);

const PinnedLine = (): JSX.Element | null => {
  const pinned = useModerator((state) => state.pinned);
  if (pinned === undefined) return null;
  return (
    <div className="mod-pinned" data-testid="pinned">
      <p>
        <span className="eyebrow">{STRINGS.chat.pinned}</span> <bdi>{pinned.name}</bdi>:{' '}
        <span dir="auto">{pinned.text}</span>
      </p>
      <button type="button" className="button button-small" onClick={() => void unpin()}>
        {STRINGS.chat.unpin}
      </button>
    </div>
  );
};
