import { createFlashGate, untilNextFlashMs } from './flash-gate.ts';

/** How long one flash lights and fades, milliseconds. */
const FLASH_MS = 300;
/** At full strength the page behind can still be made out. */
const MOST_LIGHT = 0.8;

/** One gate for the whole page: effects that follow each other flash no faster than one alone. */
const gate = createFlashGate();

interface FlashOptions {
  readonly startMs: number;
  readonly flashesPerS: number;
  readonly strength: number;
  /** The room's clock. */
  readonly now: () => number;
}

/** Lights an element again and again in step with the effect's start. Gives its end. */
export const runFlashes = (element: HTMLElement, options: FlashOptions): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const light = options.strength * MOST_LIGHT;
  const flash = () => {
    if (gate.pass(performance.now())) {
      element.animate([{ opacity: 0 }, { opacity: light, offset: 0.2 }, { opacity: 0 }], FLASH_MS);
    }
    wait();
  };
  const wait = () => {
    timer = setTimeout(flash, untilNextFlashMs(options, options.now()));
  };
  wait();
  return () => clearTimeout(timer);
};
