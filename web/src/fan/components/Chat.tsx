import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { ChatForm } from './ChatForm.tsx';
import { ChatLog } from './ChatLog.tsx';
import { NameEditor } from './NameEditor.tsx';

export const Chat = ({ isHidden }: { isHidden: boolean }) => {
  const me = useFan((state) => state.me);
  return (
    <section className="chat card" aria-label={STRINGS.chat.label} inert={isHidden}>
      <h2 className="visually-hidden">{STRINGS.chat.label}</h2>
      <ChatLog />
      <div className="say">
        <NameEditor key={me?.name ?? ''} name={me?.name ?? ''} />
        <ChatForm />
      </div>
    </section>
  );
};
