import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HouseConfig, urlHost } from '../../ops/service/config.ts';
import { SETUP_LIFETIME_MS } from '../core/session-policy.ts';
import type { Repos } from '../db/repos.ts';
import type { Env } from './env.ts';
import { hashToken, newToken } from './tokens.ts';

const FILE = 'setup-link.txt';

/**
 * Makes the one-time link for the first admin: valid 24 h, in place of any earlier one, also written to
 * `<dataDir>/setup-link.txt` for this user only. Undefined, and no file, where there is an admin already.
 */
export const issueSetupLink = (options: {
  repos: Repos;
  env: Env;
  config: HouseConfig;
  httpPort: number;
}): string | undefined => {
  const { repos, config } = options;
  removeSetupLink(config.dataDir);
  if (repos.accounts.hasAdmin()) return undefined;
  const token = newToken();
  const expiresMs = options.env.now() + SETUP_LIFETIME_MS;
  repos.setupTokens.replace({ tokenHash: hashToken(token), expiresMs });
  // The token stands behind a # so that it reaches no server's log and no Referer header.
  const link = `${pageAddress(config, options.httpPort)}/admin#setup=${token}`;
  // 'wx' after the removal: never into a file or link that somebody else put there.
  writeFileSync(join(config.dataDir, FILE), `${link}\n`, { mode: 0o600, flag: 'wx' });
  return link;
};

/** A used link must not lie around. */
export const removeSetupLink = (dataDir: string): void => rmSync(join(dataDir, FILE), { force: true });

/** Where people on this machine reach the pages. */
export const pageAddress = (config: HouseConfig, httpPort: number): string => {
  if (config.publicUrl !== '') return config.publicUrl;
  const host = ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : urlHost(config.host);
  return `http://${host}:${httpPort}`;
};
