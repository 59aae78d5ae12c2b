import { type JSX, type ReactNode, useId } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly name: string;
  /** Stands beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the desk, with a heading that screen readers can jump to. */
export const Panel = ({ title, name, aside, children }: PanelProps): JSX.Element => {
  const id = useId();
  return (
    <section id={`part-${name}`} className={`panel panel-${name}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
};
