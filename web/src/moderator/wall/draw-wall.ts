import { COORDINATE_MAX } from '../../../../proto/limits.ts';
import { STICKERS } from '../../../../proto/stickers.ts';
import type { PlacedSticker } from '../../shared/wire/room-listener.ts';
import { type Area, type Point, STICKER_EDGE } from './pick.ts';

export interface WallPicture {
  readonly stickers: ReadonlyMap<number, PlacedSticker>;
  readonly chosen: number | undefined;
  readonly area: Area | undefined;
  readonly marker: Point | undefined;
}

/** Pictures by sticker id; those that are still on their way are drawn as dots. */
export type Pictures = ReadonlyMap<number, HTMLImageElement>;

const CHOSEN = '#ffb765';
const DOT = '#8f8bff';
const framesOf = new Map(STICKERS.map(({ id, frames }) => [id, frames]));

/** Loads the bundled pictures; `onLoad` hears of each. */
export const loadPictures = (onLoad: () => void): Pictures =>
  new Map(
    STICKERS.map(({ id, name }) => {
      const picture = new Image();
      picture.onload = onLoad;
      picture.src = `/stickers/${name}.svg`;
      return [id, picture] as const;
    }),
  );

/** Draws the whole background into a canvas of `width` × `height` pixels. */
export const drawWall = (
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  { pictures, wall }: { readonly pictures: Pictures; readonly wall: WallPicture },
): void => {
  const { width, height } = size;
  const place = ({ x, y }: Point) => ({ x: (x / COORDINATE_MAX) * width, y: (y / COORDINATE_MAX) * height });
  const edge = (STICKER_EDGE / COORDINATE_MAX) * Math.sqrt(width * height);
  context.clearRect(0, 0, width, height);
  for (const [number, sticker] of wall.stickers) {
    context.save();
    const { x, y } = place(sticker);
    context.translate(x, y);
    context.rotate((sticker.rotationDeg * Math.PI) / 180);
    drawSticker(context, pictures.get(sticker.sticker), {
      edge: (edge * sticker.scalePct) / 100,
      frames: framesOf.get(sticker.sticker) ?? 1,
    });
    context.restore();
    if (number === wall.chosen) ring(context, { x, y }, edge * 0.7);
  }
  if (wall.area !== undefined)
    box(
      context,
      place({ x: wall.area.left, y: wall.area.top }),
      place({ x: wall.area.right, y: wall.area.bottom }),
    );
  if (wall.marker !== undefined) cross(context, place(wall.marker), edge / 2);
};

const drawSticker = (
  context: CanvasRenderingContext2D,
  picture: HTMLImageElement | undefined,
  { edge, frames }: { readonly edge: number; readonly frames: number },
): void => {
  if (picture?.complete === true && picture.naturalWidth > 0) {
    const source = picture.naturalWidth / frames;
    context.drawImage(picture, 0, 0, source, picture.naturalHeight, -edge / 2, -edge / 2, edge, edge);
    return;
  }
  context.fillStyle = DOT;
  context.beginPath();
  context.arc(0, 0, edge / 4, 0, 2 * Math.PI);
  context.fill();
};

const stroked = (context: CanvasRenderingContext2D): void => {
  context.strokeStyle = CHOSEN;
  context.lineWidth = 2;
  context.beginPath();
};

const ring = (context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void => {
  stroked(context);
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
};

const box = (context: CanvasRenderingContext2D, from: Point, to: Point): void => {
  stroked(context);
  context.rect(from.x, from.y, to.x - from.x, to.y - from.y);
  context.fillStyle = 'rgb(255 183 101 / 0.14)';
  context.fill();
  context.stroke();
};

const cross = (context: CanvasRenderingContext2D, { x, y }: Point, arm: number): void => {
  stroked(context);
  context.moveTo(x - arm, y);
  context.lineTo(x + arm, y);
  context.moveTo(x, y - arm);
  context.lineTo(x, y + arm);
  context.stroke();
};
