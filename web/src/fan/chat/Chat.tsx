import { NameEditor } from '../components/NameEditor.tsx';
import { layerState } from '../layer-states.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ChatForm } from './ChatForm.tsx';
import { ChatLog } from './ChatLog.tsx';
import { PinnedLine } from './PinnedLine.tsx';

const Say = () => {
  const me = useFan((state) => state.me);
  const show = useFan((state) => state.show);
  const frozen = useFan((state) => state.frozen);
  const { isVerifiedOnly } = useFan((state) => state.rules);
  const layer = layerState('chat', { show, frozen, me, isChatVerifiedOnly: isVerifiedOnly });
  return (
    <div className="say">
      <NameEditor key={me?.name ?? ''} name={me?.name ?? ''} />
      {layer.isUsable ? (
        <ChatForm hint={layer.words} />
      ) : (
        <p className="say-closed" role="status" data-testid="chat-closed">
          {layer.words}
        </p>
      )}
    </div>
  );
};

export const Chat = ({ isHidden }: { isHidden: boolean }) => (
  <section className="chat card" aria-label={STRINGS.chat.label} inert={isHidden}>
    <h2 className="visually-hidden">{STRINGS.chat.label}</h2>
    <PinnedLine />
    <ChatLog />
    <Say />
  </section>
);
