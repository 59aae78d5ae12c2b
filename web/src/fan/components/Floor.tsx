import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { actAt, hidePointer, movePointer } from '../actions/pointer.ts';
import { undoSticker } from '../actions/stickers.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';

/** A press that moves farther than this is a stroke with the trail, not a tap, pixels. */
const TAP_SLOP_PX = 10;
const STEP_PART = 0.04;
const SMALL_STEP_PART = 0.01;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const clamp = (value: number) => Math.min(0.98, Math.max(0.02, value));

const useTrail = () =>
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => movePointer(event.clientX, event.clientY);
    const leave = () => hidePointer();
    const lift = (event: globalThis.PointerEvent) => {
      if (event.pointerType !== 'mouse') hidePointer();
    };
    addEventListener('pointermove', move, { passive: true });
    addEventListener('pointerup', lift);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', lift);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);

/** The free background: a click, a tap or Enter uses the chosen tool there. */
export const Floor = () => {
  const [marker, setMarker] = useState({ x: 0.1, y: 0.3 });
  const press = useRef({ x: 0, y: 0 });
  const tool = useFan((state) => state.tool);
  useTrail();

  const lift = (event: PointerEvent) => {
    const distance = Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y);
    if (event.button === 0 && distance <= TAP_SLOP_PX) actAt(event.clientX, event.clientY);
  };

  const key = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const step = event.shiftKey ? SMALL_STEP_PART : STEP_PART;
      const next = { x: clamp(marker.x + direction[0] * step), y: clamp(marker.y + direction[1] * step) };
      setMarker(next);
      movePointer(next.x * innerWidth, next.y * innerHeight);
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) {
      event.preventDefault();
      actAt(marker.x * innerWidth, marker.y * innerHeight);
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void undoSticker();
    }
  };

  return (
    <div
      className={`floor floor-${tool}`}
      data-testid="floor"
      // An application: its arrow keys are its own, not the reader's.
      role="application"
      aria-label={STRINGS.floor.label}
      aria-describedby="floor-keys"
      tabIndex={0}
      onPointerDown={(event) => {
        press.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={lift}
      onKeyDown={key}
    >
      <p id="floor-keys" className="visually-hidden">
        {STRINGS.floor.keys}
      </p>
      <span
        className="marker"
        aria-hidden="true"
        style={{ left: `${marker.x * 100}%`, top: `${marker.y * 100}%` }}
      />
    </div>
  );
};
