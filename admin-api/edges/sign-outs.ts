import type { Logger } from '../../ops/service/logger.ts';
import { isStillWanted, SESSION_SWEEP_MS, type SignOutReason } from '../core/sign-out-policy.ts';
import type { Repos } from '../db/repos.ts';
import type { PendingSignOut } from '../db/sign-outs.ts';
import type { Env } from './env.ts';
import { createLookSoon } from './look-soon.ts';
import { ServiceError } from './service-client.ts';
import type { VizClient } from './viz-client.ts';

/** Closes the websockets of those whose session has ended. */
export interface SignOuts {
  /**
   * Has all websockets of the account closed: at once, or as soon as viz-server answers, also after a restart. May be
   * called inside a transaction: what is rolled back closes nothing.
   */
  add(person: string, reason: SignOutReason): void;
  close(): Promise<void>;
}

export interface SignOutsOptions {
  readonly viz: Pick<VizClient, 'signOut'>;
  readonly repos: Repos;
  readonly env: Env;
  readonly log: Logger;
}

/** How many are put out between two looks for expired sessions. */
const MOST_AT_ONCE = 50;
const PAUSE_MS = 20;

/** Also ends sessions whose time has come, a few times a second. */
export const createSignOuts = (options: SignOutsOptions): SignOuts => {
  const { repos, env } = options;
  const add: SignOuts['add'] = (person, reason) => {
    repos.signOuts.add({ person, reason, requestedMs: env.now() });
    soon.ask();
  };
  const expire = (): void =>
    repos.atomically(() => {
      for (const account of repos.sessions.takeExpired(env.now())) add(account, 'SESSION_EXPIRED');
    });
  const soon = createLookSoon(async () => {
    try {
      await carryOut(options);
    } catch (error) {
      options.log.error({ err: error }, 'sign-outs wait for the database');
    }
  }, PAUSE_MS);
  const sweep = (): void => {
    try {
      expire();
      soon.ask();
    } catch (error) {
      options.log.error({ err: error }, 'sessions that are over wait for the database');
    }
  };
  const timer = setInterval(sweep, SESSION_SWEEP_MS);
  return {
    add,
    close: async () => {
      clearInterval(timer);
      await soon.close();
    },
  };
};

const carryOut = async (options: SignOutsOptions): Promise<void> => {
  // After the transaction that asked for it, which may yet fail.
  await Promise.resolve();
  for (const signOut of options.repos.signOuts.oldest(MOST_AT_ONCE)) {
    if ((await putOut(signOut, options)) === 'away') return;
  }
};

/** `away`: viz-server does not answer, so that asking for the next one is of no use either. */
const putOut = async (
  signOut: PendingSignOut,
  { viz, repos, env, log }: SignOutsOptions,
): Promise<'done' | 'refused' | 'away'> => {
  const { person, reason, requestedMs } = signOut;
  try {
    await viz.signOut(person, reason);
    repos.signOuts.remove(signOut);
    log.info({ account: person, reason }, 'the websockets of an account were closed');
    return 'done';
  } catch (error) {
    if (!isStillWanted(requestedMs, env.now())) {
      repos.signOuts.remove(signOut);
      log.error({ err: error, account: person }, 'websockets of an account may still be open');
    }
    return error instanceof ServiceError && error.statusCode !== undefined ? 'refused' : 'away';
  }
};
