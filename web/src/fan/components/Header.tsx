import { useEffect } from 'react';
import { useFan } from '../store.ts';
import { connectionWords, STRINGS } from '../strings.ts';
import { Countdown } from './Countdown.tsx';
import { LogoIcon, PeopleIcon } from './icons.tsx';

export const Header = () => {
  const houseTitle = useFan((state) => state.title);
  const { title: showTitle, artist, countdown } = useFan((state) => state.show);
  const viewers = useFan((state) => state.viewers);
  const connection = useFan((state) => state.connection);
  const title = showTitle || houseTitle;
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <header className="header">
      <div className="sign-board">
        <h1 className="sign">
          <LogoIcon />
          <span className="sign-text">{title}</span>
        </h1>
        {artist !== '' && (
          <p className="on-stage" data-testid="on-stage" dir="auto">
            {STRINGS.show.onStage(artist)}
          </p>
        )}
      </div>
      <div className="house">
        {countdown && <Countdown {...countdown} />}
        <p className="pill" role="status" data-testid="connection-state" data-state={connection.kind}>
          <span className="pill-lamp" aria-hidden="true" />
          {connectionWords(connection)}
        </p>
        <button
          type="button"
          className="pill pill-button"
          aria-label={STRINGS.people.open(viewers)}
          title={STRINGS.viewers(viewers)}
          data-testid="people-open"
          onClick={() => useFan.setState({ isPeopleOpen: true })}
        >
          <PeopleIcon />
          <span data-testid="viewer-count">{viewers}</span>
        </button>
      </div>
    </header>
  );
};
