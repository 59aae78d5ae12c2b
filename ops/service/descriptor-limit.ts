import { readFileSync } from 'node:fs';
import { StartError } from './errors.ts';

/** Below this nothing that is worth its name can be served; many systems start programs with it. */
const LEAST_LIMIT = 1024;

/** What a service does with as many descriptors as the system gives it. */
export interface DescriptorPlan {
  /** Connections that can be served. */
  readonly capacity: number;
  /** Descriptors for connections, those included that are turned away. */
  readonly sockets: number;
  /** A sentence for the log where it is less than was wished. */
  readonly warning?: string;
}

/**
 * Most files and sockets that this process may have open; undefined where the system does not say (not Linux). Node raises
 * it to what the system allows at its start, so there is nothing left to raise.
 */
export const readDescriptorLimit = (): number | undefined => {
  try {
    return parseDescriptorLimit(readFileSync('/proc/self/limits', 'utf8'));
  } catch {
    return undefined;
  }
};

/** The soft limit of `/proc/<pid>/limits`; Infinity for none. */
export const parseDescriptorLimit = (limits: string): number | undefined => {
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1];
  if (soft === undefined) return undefined;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft);
};

/**
 * Fits a wished capacity into the limit: `reserve` descriptors are for files, control ports and children, `turnedAway`
 * for connections above the capacity that are told so. With none left Node accepts and drops connections without a word.
 * Throws a StartError below 1,024.
 */
export const planDescriptors = (wish: {
  limit: number | undefined;
  capacity: number;
  setting: string;
  reserve: number;
  turnedAway: number;
}): DescriptorPlan => {
  const { capacity, setting, reserve, turnedAway } = wish;
  const limit = wish.limit ?? Number.POSITIVE_INFINITY;
  if (limit < LEAST_LIMIT)
    throw new StartError(
      `The system lets this process open ${limit} files and sockets; at least ${LEAST_LIMIT} are needed. Raise it (ulimit -n, LimitNOFILE= of systemd, --ulimit nofile of Docker).`,
    );
  const sockets = limit - reserve;
  const possible = Math.min(capacity, sockets - turnedAway);
  if (possible === capacity) return { capacity, sockets };
  return {
    capacity: possible,
    sockets,
    warning: `${setting} is ${capacity}, but the system lets this process open ${limit} files and sockets: there is room for ${possible}. Raise the limit to ${capacity + reserve + turnedAway} (ulimit -n, LimitNOFILE= of systemd, --ulimit nofile of Docker).`,
  };
};
