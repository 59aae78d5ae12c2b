import { networkInterfaces } from 'node:os';
import { join, relative } from 'node:path';
import type { HouseConfig } from '../service/config.ts';
import type { Addresses } from './supervised-process.ts';

/** What `npm start` prints when the house is open. */
export const banner = (options: {
  config: HouseConfig;
  addresses: Readonly<Record<string, Addresses>>;
  lanAddress: string | undefined;
}): string => {
  const { config, addresses, lanAddress } = options;
  const page = config.publicUrl || `http://localhost:${config.httpPort}`;
  const host = config.publicUrl === '' ? 'localhost' : new URL(config.publicUrl).hostname;
  const rows: [string, string][] = [['Venue page', `${page}/`]];
  const isOnNetwork = config.host === '0.0.0.0' || config.host === '::';
  if (config.publicUrl === '' && isOnNetwork && lanAddress !== undefined)
    rows.push(['', `http://${lanAddress}:${config.httpPort}/ (from this network)`]);
  rows.push(['Desk', `${page}/admin`]);
  rows.push(['Moderators', `${page}/moderator`]);
  const setup = addresses['admin-api']?.setup;
  if (setup !== undefined) {
    rows.push(['Set up', setup]);
    rows.push([
      '',
      `works once, within 24 hours; also in ${shortPath(join(config.dataDir, 'setup-link.txt'))}`,
    ]);
  }
  const rtmpPort = config.rtmpPort === 1935 ? '' : `:${config.rtmpPort}`;
  rows.push(['Ingest', `rtmp://${host}${rtmpPort}/live (and a stream key from the desk)`]);
  const lines = rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`);
  return ['', '  Houselights is open. Ctrl-C closes it.', '', ...lines, ''].join('\n');
};

/** From the working folder where it is inside, else whole. */
const shortPath = (file: string): string => {
  const short = relative('.', file);
  return short.startsWith('..') ? file : short;
};

/** This machine's first address on a local network, if it has one. */
export const findLanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address;
