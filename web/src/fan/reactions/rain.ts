import { useFan } from '../store.ts';

/** Emoji in the air at once; more are added to the next one of their kind. */
const MOST_FLOATING = 24;
/** From so many at once on, one emoji stands for all, with the number beside it. */
const COUNTED_FROM = 5;
const NARROW_PX = 900;
const FLOAT_MS = 2_600;
/** Counts of one kind are gathered for so long, milliseconds. */
const GATHER_MS = 200;

let host: HTMLElement | undefined;
let floating = 0;
const gathered = new Map<number, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

const isMotionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How many signs a count becomes, and what stands beside them. */
export const shownAs = (count: number): { readonly signs: number; readonly label: string } =>
  count < COUNTED_FROM ? { signs: count, label: '' } : { signs: 1, label: `×${count.toLocaleString()}` };

const KEYFRAMES: Keyframe[] = [
  { opacity: 0, transform: 'translateY(0) scale(0.5)' },
  { opacity: 1, transform: 'translateY(-1.5rem) scale(1.15)', offset: 0.12 },
  { opacity: 1, offset: 0.65 },
  { opacity: 0, transform: 'translateY(-11rem) scale(1)' },
];
const CALM_KEYFRAMES: Keyframe[] = [
  { opacity: 0 },
  { opacity: 1, offset: 0.2 },
  { opacity: 1, offset: 0.8 },
  { opacity: 0 },
];

/** On wide screens beside the stage and the chat, on narrow ones anywhere; per cent from the left. `isMany` needs room for its number. */
const placePct = (random: number, isMany: boolean): number => {
  const room = isMany ? 0.6 : 1;
  if (innerWidth < NARROW_PX) return 6 + random * 80 * room;
  return random < 0.5 ? 3 + random * 30 : 78 + (random - 0.5) * 30 * room;
};

const float = (sign: string, label: string) => {
  if (host === undefined) return;
  const element = document.createElement('span');
  element.className = label === '' ? 'reaction-float' : 'reaction-float is-many';
  element.textContent = label === '' ? sign : `${sign} ${label}`;
  element.style.left = `${placePct(Math.random(), label !== '')}%`;
  host.append(element);
  floating += 1;
  const keyframes = isMotionReduced() ? CALM_KEYFRAMES : KEYFRAMES;
  const animation = element.animate(keyframes, { duration: FLOAT_MS, easing: 'ease-out' });
  const end = () => {
    element.remove();
    floating -= 1;
  };
  animation.finished.then(end, end);
};

const flush = () => {
  timer = undefined;
  const { reactions } = useFan.getState().show;
  for (const [reaction, count] of gathered) {
    if (floating >= MOST_FLOATING) break;
    gathered.delete(reaction);
    const sign = reactions[reaction];
    if (sign === undefined) continue;
    const { signs, label } = shownAs(count);
    for (let index = 0; index < signs; index += 1) float(sign, label);
  }
  if (gathered.size > 0) timer = setTimeout(flush, GATHER_MS);
};

/** Lets reactions float up; what happens while nobody looks is not played afterwards. */
export const floatReaction = (reaction: number, count: number): void => {
  if (count <= 0 || document.hidden || host === undefined) return;
  gathered.set(reaction, (gathered.get(reaction) ?? 0) + count);
  timer ??= setTimeout(flush, GATHER_MS);
};

/** Where they float. Gives its end. */
export const attachRain = (element: HTMLElement): (() => void) => {
  host = element;
  return () => {
    host = undefined;
  };
};
