import type { Logger } from '../service/logger.ts';
import { type Addresses, type ServiceSpec, SupervisedProcess } from './supervised-process.ts';

export interface SupervisorOptions {
  readonly services: readonly ServiceSpec[];
  readonly log: Logger;
  /** Ends everything when aborted. */
  readonly signal: AbortSignal;
  /** All services accept for the first time. */
  readonly onOpen: (addresses: Readonly<Record<string, Addresses>>) => void;
}

/** How a supervised house ended: `problem` is a sentence where it was not asked to. */
export interface SupervisorResult {
  readonly ok: boolean;
  readonly problem?: string;
}

/** Keeps the services alive until the signal or until one is given up; then ends the others and resolves. */
export const supervise = async (options: SupervisorOptions): Promise<SupervisorResult> => {
  const addresses: Record<string, Addresses> = {};
  let end: (problem: string | undefined) => void = () => {};
  const ended = new Promise<string | undefined>((resolve) => {
    end = resolve;
  });
  let isOpen = false;
  const onReady = (name: string, own: Addresses): void => {
    addresses[name] = own;
    if (isOpen) options.log.info(`${name} is back`);
    if (isOpen || Object.keys(addresses).length < options.services.length) return;
    isOpen = true;
    options.onOpen(addresses);
  };
  const onGiveUp = (name: string, cause: string): void => end(`${name} cannot run. ${cause}`);
  const children = options.services.map(
    (spec) => new SupervisedProcess({ spec, log: options.log, events: { onReady, onGiveUp } }),
  );
  for (const child of children) child.start();
  if (options.signal.aborted) end(undefined);
  options.signal.addEventListener('abort', () => end(undefined), { once: true });
  const problem = await ended;
  const clean = await Promise.all(children.map((child) => child.stop()));
  if (problem !== undefined) return { ok: false, problem };
  return clean.every(Boolean)
    ? { ok: true }
    : { ok: false, problem: 'A service did not end cleanly; its log says why.' };
};
