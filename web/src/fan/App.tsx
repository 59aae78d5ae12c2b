import { Background } from './components/Background.tsx';
import { Chat } from './components/Chat.tsx';
import { Floor } from './components/Floor.tsx';
import { Header } from './components/Header.tsx';
import { Screen } from './components/Screen.tsx';
import { Toasts } from './components/Toasts.tsx';
import { Tray } from './components/Tray.tsx';
import { useFan } from './store.ts';

export const App = () => {
  const isClearView = useFan((state) => state.isClearView);
  return (
    <>
      <div className="lamps" aria-hidden="true" />
      <Background />
      <Floor />
      <div className={isClearView ? 'room is-clear' : 'room'}>
        <Header />
        <main className="room-main">
          <Screen isHidden={isClearView} />
          <Tray />
          <Chat isHidden={isClearView} />
        </main>
      </div>
      <Toasts />
    </>
  );
};
