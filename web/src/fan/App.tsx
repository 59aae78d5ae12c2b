import { lazy, Suspense } from 'react';
import { Chat } from './chat/Chat.tsx';
import { Background } from './components/Background.tsx';
import { Floor } from './components/Floor.tsx';
import { Header } from './components/Header.tsx';
import { Lights } from './components/Lights.tsx';
import { Notices } from './components/Notices.tsx';
import { ReactionRain } from './components/ReactionRain.tsx';
import { Screen } from './components/Screen.tsx';
import { Toasts } from './components/Toasts.tsx';
import { Tray } from './components/Tray.tsx';
import { EffectsWhenNeeded } from './effects/EffectsWhenNeeded.tsx';
import { useFan } from './store.ts';

const People = lazy(() => import('./people/People.tsx').then((module) => ({ default: module.People })));

export const App = () => {
  const isClearView = useFan((state) => state.isClearView);
  const isPeopleOpen = useFan((state) => state.isPeopleOpen);
  return (
    <>
      <Lights />
      <Background />
      <Floor />
      <div id="room" className={isClearView ? 'room is-clear' : 'room'}>
        <Header />
        <main className="room-main">
          <Screen isHidden={isClearView} />
          <Tray />
          <Chat isHidden={isClearView} />
        </main>
      </div>
      <ReactionRain />
      <EffectsWhenNeeded />
      <Notices />
      <Toasts />
      {isPeopleOpen && (
        <Suspense fallback={null}>
          <People />
        </Suspense>
      )}
    </>
  );
};
