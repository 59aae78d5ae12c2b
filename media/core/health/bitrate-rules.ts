import { type Health, kbitPerSecond } from './health.ts';
import { mean } from './numbers.ts';
import { limit, type WarningRule } from './warning-rule.ts';

/** kbit/s. More than the large sites ask for at 1080p60 (6,000 to 12,000); fans on mobile networks are left behind. */
const HIGH_KBIT = { raise: 12_000, clear: 11_000 } as const;
/** The last 10 s against the mean of the up to 50 s before. Our own choice. */
const FALLEN = { raise: 0.5, clear: 0.7, nowSeconds: 10, enoughSeconds: 25 } as const;
/** From the lowest to the highest 5 s of the last 30, over their mean: a key frame is in each, and CBR stays under 0.2. */
const UNSTEADY = { raise: 1, clear: 0.7, seconds: 30, spanSeconds: 5 } as const;
const kbit = (value: number): string => `${Math.round(value).toLocaleString('en-US')} kbit/s`;

/** The last 10 s against what came before. */
const fall = ({ seconds: all }: Health): { before: number; now: number } => {
  const before = all.slice(0, -FALLEN.nowSeconds);
  const rates = before.map((second) => kbitPerSecond([second]));
  return { before: rates.length === 0 ? 0 : mean(rates), now: kbitPerSecond(all.slice(-FALLEN.nowSeconds)) };
};

const hasFallen = (health: Health, isRaised: boolean): boolean => {
  if (health.seconds.length < FALLEN.enoughSeconds) return false;
  const { before, now } = fall(health);
  return now < before * limit(FALLEN, isRaised);
};

const spanRates = ({ seconds: all }: Health): number[] => {
  const recent = all.slice(-UNSTEADY.seconds);
  const starts = recent.slice(0, recent.length - UNSTEADY.spanSeconds + 1);
  return starts.map((_, from) => kbitPerSecond(recent.slice(from, from + UNSTEADY.spanSeconds)));
};

const isUnsteady = (health: Health, isRaised: boolean): boolean => {
  if (health.seconds.length < UNSTEADY.seconds) return false;
  // A fall is one change, and has a warning of its own.
  if (hasFallen(health, false)) return isRaised;
  const rates = spanRates(health);
  return Math.max(...rates) - Math.min(...rates) > mean(rates) * limit(UNSTEADY, isRaised);
};

/** What can be wrong with how much arrives. */
export const BITRATE_RULES: readonly WarningRule[] = [
  {
    code: 'BITRATE_HIGH',
    raiseAfter: 3,
    clearAfter: 5,
    isSo: ({ seconds: all }, isRaised) => kbitPerSecond(all.slice(-10)) > limit(HIGH_KBIT, isRaised),
    message: ({ seconds: all }) =>
      `The bitrate is ${kbit(kbitPerSecond(all.slice(-10)))}: many fans cannot receive that. Set it to 6,000 or less.`,
  },
  {
    code: 'BITRATE_FALLING',
    raiseAfter: 3,
    clearAfter: 5,
    isSo: hasFallen,
    message: (health) => {
      const { before, now } = fall(health);
      return `The bitrate fell from ${kbit(before)} to ${kbit(now)}: your line may be full. Stop other uploads, or lower the bitrate.`;
    },
  },
  {
    code: 'BITRATE_UNSTEADY',
    raiseAfter: 5,
    clearAfter: 10,
    isSo: isUnsteady,
    message: (health) => {
      const rates = spanRates(health);
      return `The bitrate swings between ${kbit(Math.min(...rates))} and ${kbit(Math.max(...rates))}: set Rate Control to CBR in OBS.`;
    },
  },
];
