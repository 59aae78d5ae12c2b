import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { COORDINATE_MAX } from '../../../../proto/limits.ts';
import { live } from '../room/live.ts';
import { type Area, areaBetween, onBackground, type Point, stickerAt } from './pick.ts';

/** What is chosen on the map. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly number: number }
  | { readonly kind: 'area'; readonly area: Area };

export interface ChoiceMaker {
  readonly choice: Choice;
  /** Where the keyboard's marker is; undefined until a key was used. */
  readonly marker: Point | undefined;
  readonly forget: () => void;
  readonly down: (event: PointerEvent<HTMLElement>) => void;
  readonly move: (event: PointerEvent<HTMLElement>) => void;
  readonly up: (event: PointerEvent<HTMLElement>) => void;
  readonly key: (event: KeyboardEvent<HTMLElement>) => void;
}

const NONE: Choice = { kind: 'none' };
const MIDDLE: Point = { x: COORDINATE_MAX / 2, y: COORDINATE_MAX / 2 };
/** A hand that only clicks moves less, units of the background. */
const DRAG_FROM = 60;
const STEP = 128;
const SMALL_STEP = 16;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const placeOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return onBackground({
    x: ((clientX - left) / (width || 1)) * COORDINATE_MAX,
    y: ((clientY - top) / (height || 1)) * COORDINATE_MAX,
  });
};

const isDrag = (from: Point, to: Point): boolean =>
  Math.abs(from.x - to.x) > DRAG_FROM || Math.abs(from.y - to.y) > DRAG_FROM;

const chosenAt = (place: Point): Choice => {
  const number = stickerAt(live.client?.view.stickers ?? new Map(), place);
  return number === undefined ? NONE : { kind: 'one', number };
};

/** Chooses a sticker or an area, by pointer or by keys. */
export const useChoice = (): ChoiceMaker => {
  const [choice, setChoice] = useState<Choice>(NONE);
  const [marker, setMarker] = useState<Point>();
  const [from, setFrom] = useState<Point>();
  const [corner, setCorner] = useState<Point>();

  const forget = (): void => {
    setChoice(NONE);
    setCorner(undefined);
  };
  const moveMarker = (arrow: Point, isSmall: boolean): void => {
    const step = isSmall ? SMALL_STEP : STEP;
    const at = marker ?? MIDDLE;
    const next = onBackground({ x: at.x + arrow.x * step, y: at.y + arrow.y * step });
    setMarker(next);
    if (corner !== undefined) setChoice({ kind: 'area', area: areaBetween(corner, next) });
  };
  const enter = (): void => {
    const at = marker ?? MIDDLE;
    setMarker(at);
    const one = corner === undefined ? chosenAt(at) : NONE;
    if (one.kind === 'one') setChoice(one);
    // A first corner where no sticker lies; a second one ends the area.
    else setCorner(corner === undefined ? at : undefined);
  };

  return {
    choice,
    marker,
    forget,
    down: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setFrom(placeOf(event));
      setCorner(undefined);
    },
    move: (event) => {
      const to = placeOf(event);
      if (from !== undefined && isDrag(from, to)) setChoice({ kind: 'area', area: areaBetween(from, to) });
    },
    up: (event) => {
      const to = placeOf(event);
      if (from !== undefined && !isDrag(from, to)) setChoice(chosenAt(to));
      setFrom(undefined);
    },
    key: (event) => {
      const arrow = ARROWS[event.key];
      if (arrow !== undefined) moveMarker(arrow, event.shiftKey);
      else if (event.key === 'Enter') enter();
      else if (event.key === 'Escape') forget();
      else return;
      event.preventDefault();
    },
  };
};
