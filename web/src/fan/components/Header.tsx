import { useFan } from '../store.ts';
import { connectionWords, STRINGS } from '../strings.ts';
import { LogoIcon, PeopleIcon } from './icons.tsx';

export const Header = () => {
  const title = useFan((state) => state.title);
  const viewers = useFan((state) => state.viewers);
  const connection = useFan((state) => state.connection);
  return (
    <header className="header">
      <h1 className="sign">
        <LogoIcon />
        <span className="sign-text">{title}</span>
      </h1>
      <div className="house">
        <p className="pill" role="status" data-testid="connection-state" data-state={connection.kind}>
          <span className="pill-lamp" aria-hidden="true" />
          {connectionWords(connection)}
        </p>
        <p className="pill" title={STRINGS.viewers(viewers)}>
          <PeopleIcon />
          <span data-testid="viewer-count" aria-hidden="true">
            {viewers}
          </span>
          <span className="visually-hidden">{STRINGS.viewers(viewers)}</span>
        </p>
      </div>
    </header>
  );
};
