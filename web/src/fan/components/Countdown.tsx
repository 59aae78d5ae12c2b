import { roomClock } from '../live.ts';
import { STRINGS } from '../strings.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** 95 s is `1:35`, 3 700 s is `1:01:40`; from a day on the days stand before it. */
export const clockWords = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600) % 24;
  const days = Math.floor(seconds / 86_400);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${hours > 0 || days > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  return days > 0 ? `${days} d ${rest}` : rest;
};

export const Countdown = ({ toMs, label }: { toMs: number; label: string }) => {
  const seconds = useSecondsLeft(toMs, roomClock.now);
  return (
    <p className="pill countdown" role="timer" data-testid="countdown">
      <span className="countdown-label">{STRINGS.show.countdown(label)}</span>{' '}
      <span>{seconds === 0 ? STRINGS.show.now : clockWords(seconds)}</span>
    </p>
  );
};
