import { type JSX, useEffect, useMemo, useRef, useState } from 'react';
import { live } from '../room/live.ts';
import { useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { drawWall, loadPictures } from './draw-wall.ts';
import type { ChoiceMaker } from './use-choice.ts';

const words = STRINGS.wall;

/** The whole background, small. What is drawn can be chosen by pointer and by keys. */
export const WallMap = ({ maker }: { maker: ChoiceMaker }): JSX.Element => {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Each of these three brings a new drawing: the component does nothing else.
  const [, setLoaded] = useState(0);
  const [, setWidth] = useState(0);
  useModerator((state) => state.wallVersion);
  const pictures = useMemo(() => loadPictures(() => setLoaded((count) => count + 1)), []);
  const { choice, marker } = maker;

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || !context) return;
    element.width = element.clientWidth * devicePixelRatio;
    element.height = element.clientHeight * devicePixelRatio;
    const wall = {
      stickers: live.client?.view.stickers ?? new Map(),
      chosen: choice.kind === 'one' ? choice.number : undefined,
      area: choice.kind === 'area' ? choice.area : undefined,
      marker,
    };
    drawWall(context, element, { pictures, wall });
  });

  return (
    <div
      className="mod-map"
      role="application"
      aria-label={words.map}
      aria-describedby="mod-map-keys"
      tabIndex={0}
      data-testid="wall-map"
      onPointerDown={maker.down}
      onPointerMove={maker.move}
      onPointerUp={maker.up}
      onKeyDown={maker.key}
    >
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
};
