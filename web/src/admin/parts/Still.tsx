import { type JSX, useState } from 'react';
import { STRINGS } from '../strings.ts';

export interface StillProps {
  /** Another address with each new still; null: there is none. */
  readonly src: string | null;
  /** What is to be seen, in words. */
  readonly alt: string;
  readonly testId?: string;
}

/** The newest still, asked for anew when there is one. Keeps its place where there is none. */
export const Still = ({ src, alt, testId }: StillProps): JSX.Element => {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <div className="still">
      {src !== null && src !== broken ? (
        <img
          src={src}
          alt={alt}
          width={320}
          height={180}
          data-testid={testId}
          onError={() => setBroken(src)}
        />
      ) : (
        <span className="still-none">{STRINGS.still.none}</span>
      )}
    </div>
  );
};
