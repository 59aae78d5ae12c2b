import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Effect } from '../../shared/wire/room-facts.ts';
import { live, roomClock } from '../live.ts';
import { css } from '../show-colours.ts';
import { useFan } from '../store.ts';
import { effectsNow, nextChangeMs, pictureFilter, type ShownEffect } from './effects-now.ts';
import { runFlashes } from './flashes.ts';
import { useRedrawAt } from './use-redraw-at.ts';

/** At full strength the wash still lets the room through. */
const MOST_WASH = 0.45;
const SHAKE_MS = 420;
const SHAKE_PX = 9;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');
const followReduced = (changed: () => void) => {
  reduced.addEventListener('change', changed);
  return () => reduced.removeEventListener('change', changed);
};

const last = (shown: readonly ShownEffect[], kind: Effect['kind']) =>
  shown.findLast((effect) => effect.shown === kind);

/** Turns the room to and fro; the strength of several does not add up. */
const useShake = (strength: number) =>
  useEffect(() => {
    const room = document.getElementById('room');
    if (room === null || strength === 0) return;
    const far = SHAKE_PX * strength;
    const places = [
      [0, 0],
      [-far, far / 3],
      [far, -far / 2],
      [-far / 2, -far / 3],
      [far / 2, far / 2],
      [0, 0],
    ];
    const animation = room.animate(
      { transform: places.map(([x, y]) => `translate(${x}px, ${y}px)`) },
      { duration: SHAKE_MS, iterations: Number.POSITIVE_INFINITY },
    );
    return () => animation.cancel();
  }, [strength]);

const useFilter = (filter: string) =>
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--picture-filter', filter);
    return () => {
      style.removeProperty('--picture-filter');
    };
  }, [filter]);

/** Hands the confetti to the background, which lets it fall by itself. */
const useConfetti = (shown: readonly ShownEffect[]) => {
  const begun = useRef(new Set<number>());
  useEffect(() => {
    const on = shown.filter((effect) => effect.shown === 'confetti');
    for (const { number, strength, durationMs, startMs } of on) {
      if (begun.current.has(number) || live.background === undefined) continue;
      begun.current.add(number);
      const startedMs = performance.now() - (roomClock.now() - startMs);
      live.background.confetti({ number, strength, durationMs, startMs: startedMs });
    }
  }, [shown]);
};

const Flashes = ({ effect }: { effect: ShownEffect }) => {
  const element = useRef<HTMLDivElement>(null);
  const { number, startMs, flashesPerS, strength } = effect;
  useEffect(() => {
    if (element.current === null) return;
    live.background?.flashing(true);
    const stop = runFlashes(element.current, { startMs, flashesPerS, strength, now: roomClock.now });
    return () => {
      stop();
      live.background?.flashing(false);
    };
  }, [startMs, flashesPerS, strength]);
  return <div key={number} ref={element} className="flash" style={{ background: css(effect.rgb) }} />;
};

/** The timed effects over the whole page. Each starts and ends by the room's clock; who comes late joins in the middle. */
export const Effects = () => {
  const effects = useFan((state) => state.effects);
  const isMotionReduced = useSyncExternalStore(followReduced, () => reduced.matches);
  const nowMs = roomClock.now();
  useRedrawAt(nextChangeMs(effects, nowMs), roomClock.now);
  const shown = effectsNow(effects, { nowMs, isMotionReduced });
  const wash = last(shown, 'wash');
  const flash = last(shown, 'flash');
  const text = last(shown, 'text');
  useShake(last(shown, 'shake')?.strength ?? 0);
  useFilter(pictureFilter(shown));
  useConfetti(shown);

  return (
    <div className="effects" data-testid="effects" data-shown={shown.map((effect) => effect.shown).join(' ')}>
      {/* One for all washes: its slow change keeps even a storm of them from flashing. */}
      <div
        className="wash"
        style={{
          opacity: wash === undefined ? 0 : wash.strength * MOST_WASH,
          ...(wash === undefined ? {} : { background: css(wash.rgb) }),
        }}
      />
      {flash !== undefined && <Flashes effect={flash} />}
      <p
        className="effect-text"
        role="status"
        dir="auto"
        style={text && text.rgb > 0 ? { color: css(text.rgb) } : {}}
      >
        {text?.text}
      </p>
    </div>
  );
};
