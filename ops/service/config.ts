import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { TICK_MS } from '../../proto/limits.ts';
import { choice, type Field, integer, list, networks, port, secretText, text, url } from './config-fields.ts';
import { errorCode } from './errors.ts';

const VENUES = ['main', 'left', 'right', 'north', 'south', 'east', 'west', 'attic'];

const VENUE_NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;
const VENUE_NAME_SAYS = 'a venue name is 1 to 32 of a-z, 0-9 and -';

/** Every setting of the house, for all services: one table, so that a wrong name is caught wherever it is read. */
const FIELDS = {
  host: text('HL_HOST', '0.0.0.0', 'address of the public ports'),
  httpPort: port('HL_HTTP_PORT', 8080, 'venue page, desk and admin API'),
  vizPort: port('HL_VIZ_PORT', 8081, "the room's websocket"),
  mediaPort: port('HL_MEDIA_PORT', 8090, 'playback (FLV over HTTP)'),
  rtmpPort: port('HL_RTMP_PORT', 1935, "ingest of the artists' streams (RTMP)"),
  controlHost: text('HL_CONTROL_HOST', '127.0.0.1', 'address of the private control ports'),
  vizControlPort: port('HL_VIZ_CONTROL_PORT', 8082, 'viz-server control, private'),
  mediaControlPort: port('HL_MEDIA_CONTROL_PORT', 8091, 'media control, private'),
  dataDir: text('HL_DATA_DIR', './data', 'folder of databases and secrets'),
  title: text('HL_TITLE', 'Houselights', 'what the venue page is called'),
  room: text('HL_ROOM', 'main', 'name of the room'),
  venues: list('HL_VENUES', VENUES, {
    pattern: VENUE_NAME,
    says: VENUE_NAME_SAYS,
    help: 'names of the venues, divided by commas',
  }),
  hlsVenues: list('HL_HLS_VENUES', [], {
    pattern: VENUE_NAME,
    says: VENUE_NAME_SAYS,
    help: 'venues that are given out as HLS too; empty: the one that fans watch',
  }),
  hlsSegmentMs: integer('HL_HLS_SEGMENT_MS', 1000, {
    min: 500,
    max: 10_000,
    help: 'shortest segment of HLS, milliseconds; one ends at the first key frame after it',
  }),
  hlsWindow: integer('HL_HLS_WINDOW', 10, {
    min: 3,
    max: 100,
    help: 'segments in the live playlist of HLS',
  }),
  hlsDvrSeconds: integer('HL_HLS_DVR_SECONDS', 0, {
    min: 0,
    max: 86_400,
    help: 'how far back the DVR playlist of HLS reaches, seconds; 0: none',
  }),
  recordingsMaxGb: integer('HL_RECORDINGS_MAX_GB', 50, {
    min: 1,
    max: 100_000,
    help: 'most that recordings may take, GB',
  }),
  recordingsWhenFull: choice('HL_RECORDINGS_WHEN_FULL', 'delete-oldest', {
    of: ['delete-oldest', 'refuse'],
    help: 'what happens to recordings at that limit',
  }),
  previewSeconds: integer('HL_PREVIEW_SECONDS', 4, {
    min: 0,
    max: 60,
    help: 'how often the desk gets a new still of each source, seconds; 0: no stills',
  }),
  placeholderMaxMb: integer('HL_PLACEHOLDER_MAX_MB', 200, {
    min: 1,
    max: 4000,
    help: 'largest image or video that may be uploaded as a placeholder, MB',
  }),
  pushPrivate: choice('HL_PUSH_PRIVATE', 'refuse', {
    of: ['refuse', 'allow'],
    help: 'whether streams may be pushed on to addresses of private networks and this machine',
  }),
  programVenue: text('HL_PROGRAM_VENUE', 'main', 'the venue that fans watch'),
  allowedOrigins: list('HL_ALLOWED_ORIGINS', [], {
    pattern: /^https?:\/\/[^/\s]+$/,
    says: 'an origin is http(s)://host[:port] without a path',
    help: "origins whose pages may open the room's websocket; empty: the venue page under any name",
  }),
  publicUrl: url('HL_PUBLIC_URL', '', {
    schemes: ['http', 'https'],
    help: 'address under which people reach the venue page; empty: this machine at HL_HTTP_PORT',
  }),
  adminUrl: url('HL_ADMIN_URL', '', {
    schemes: ['http', 'https'],
    help: 'where the other services reach admin-api; empty: this machine at HL_HTTP_PORT',
  }),
  vizControlUrl: url('HL_VIZ_CONTROL_URL', '', {
    schemes: ['http', 'https'],
    help: 'where admin-api reaches viz-server; empty: HL_CONTROL_HOST at HL_VIZ_CONTROL_PORT',
  }),
  mediaControlUrl: url('HL_MEDIA_CONTROL_URL', '', {
    schemes: ['http', 'https'],
    help: 'where admin-api reaches media; empty: HL_CONTROL_HOST at HL_MEDIA_CONTROL_PORT',
  }),
  obsUrl: url('HL_OBS_URL', '', {
    schemes: ['ws', 'wss'],
    help: 'obs-websocket of the compositor; empty: off',
  }),
  obsPassword: secretText('HL_OBS_PASSWORD', 'password of obs-websocket'),
  serviceToken: secretText('HL_SERVICE_TOKEN', 'token between the services; empty: made at the first start'),
  ticketSecret: secretText('HL_TICKET_SECRET', 'key that signs tickets; empty: made at the first start'),
  maxRtmp: integer('HL_MAX_RTMP', 1000, {
    min: 10,
    max: 100_000,
    help: 'RTMP connections that media accepts: artists, players of the compositor',
  }),
  maxFans: integer('HL_MAX_FANS', 5000, { min: 1, max: 1_000_000, help: 'connections the room accepts' }),
  keepEventsDays: integer('HL_KEEP_EVENTS_DAYS', 90, {
    min: 0,
    max: 36_500,
    help: "days that a room's chat and log are kept; 0: for ever",
  }),
  maxFansPerAddress: integer('HL_MAX_FANS_PER_ADDRESS', 200, {
    min: 1,
    max: 1_000_000,
    help: 'connections to the room from one address (IPv6: one /64); this machine itself is not counted',
  }),
  maxSocketsPerPerson: integer('HL_MAX_SOCKETS_PER_PERSON', 10, {
    min: 1,
    max: 1000,
    help: 'connections to the room of one person: tabs and devices',
  }),
  trustedProxies: networks(
    'HL_TRUSTED_PROXIES',
    'reverse proxies whose X-Forwarded-For is believed: addresses or networks, divided by commas',
  ),
  sockets: choice('HL_SOCKETS', 'direct', {
    of: ['direct', 'public'],
    help: "how the room's sockets are read and written: past Node's streams where it can be, or never",
  }),
  vizRole: choice('HL_VIZ_ROLE', 'both', {
    of: ['both', 'gateway', 'room'],
    help: 'what this viz-server does: everything; only the sockets; only the rooms. The last two need HL_NATS_URL',
  }),
  natsUrl: secretText(
    'HL_NATS_URL',
    'NATS server between gateways and rooms: nats://user:password@host:4222; empty: one process',
  ),
  natsToken: secretText('HL_NATS_TOKEN', 'token for the NATS server'),
  tickMs: integer('HL_TICK_MS', TICK_MS, { min: 20, max: 1000, help: "the room's tick, milliseconds" }),
  logLevel: choice('HL_LOG_LEVEL', 'info', {
    of: ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    help: 'what is logged',
  }),
} as const;

type FieldTable = typeof FIELDS;
/** The validated settings. */
export type HouseConfig = {
  readonly [Key in keyof FieldTable]: FieldTable[Key] extends Field<infer V> ? V : never;
};
export type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigResult = { ok: true; config: HouseConfig } | { ok: false; problems: readonly string[] };

const entries = Object.entries(FIELDS) as [keyof FieldTable, Field<unknown>][];
const knownNames = entries.map(([, field]) => field.env);

/** The only reader of the environment: the process's own, over a `.env` file in the working folder. */
export const readEnv = (): Environment => ({ ...readDotEnv('.env'), ...process.env });

const readDotEnv = (file: string): Environment => {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw error;
  }
};

/** Validates an environment and fills the defaults. Gives all problems at once, each a sentence. */
export const parseConfig = (env: Environment): ConfigResult => {
  const problems = unknownNames(env);
  const values: Partial<Record<keyof FieldTable, unknown>> = {};
  for (const [key, field] of entries) {
    const raw = env[field.env];
    const result = raw === undefined ? { value: field.fallback } : field.parse(raw);
    if ('problem' in result) problems.push(`${field.env} ${result.problem}.`);
    else values[key] = result.value;
  }
  if (problems.length > 0) return { ok: false, problems };
  const config = withDerived(values as HouseConfig);
  const mistakes = crossChecks(config);
  return mistakes.length > 0 ? { ok: false, problems: mistakes } : { ok: true, config };
};

const unknownNames = (env: Environment): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('HL_') && !knownNames.includes(name))
    .map((name) => {
      const nearest = closest(name, knownNames);
      const hint = distance(name, nearest) <= 5 ? `did you mean ${nearest}?` : 'see --help for all names.';
      return `${name} is not a setting: ${hint}`;
    });

const withDerived = (config: HouseConfig): HouseConfig => ({
  ...config,
  dataDir: resolve(config.dataDir),
  adminUrl: config.adminUrl || `http://${urlHost(config.host)}:${config.httpPort}`,
  vizControlUrl: config.vizControlUrl || `http://${urlHost(config.controlHost)}:${config.vizControlPort}`,
  mediaControlUrl:
    config.mediaControlUrl || `http://${urlHost(config.controlHost)}:${config.mediaControlPort}`,
});

/** An address to connect to for an address that is listened on. */
export const urlHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

const crossChecks = (config: HouseConfig): string[] => {
  const problems: string[] = [];
  if (config.venues.length === 0) problems.push('HL_VENUES must name at least one venue.');
  else if (!config.venues.includes(config.programVenue))
    problems.push(
      `HL_PROGRAM_VENUE "${config.programVenue}" is not among HL_VENUES (${config.venues.join(', ')}).`,
    );
  return [...problems, ...samePorts(config)];
};

const samePorts = (config: HouseConfig): string[] => {
  const keys = [
    'httpPort',
    'vizPort',
    'mediaPort',
    'rtmpPort',
    'vizControlPort',
    'mediaControlPort',
  ] as const;
  const seen = new Map<number, string>();
  const problems: string[] = [];
  for (const key of keys) {
    const number = config[key];
    const other = seen.get(number);
    if (number !== 0 && other !== undefined)
      problems.push(`${FIELDS[key].env} and ${other} are both ${number}.`);
    seen.set(number, FIELDS[key].env);
  }
  return problems;
};

/** The settings as `NAME=value` lines, secrets hidden. */
export const printConfig = (config: HouseConfig): string =>
  entries
    .map(([key, field]) => {
      const value = config[key];
      const shown = Array.isArray(value) ? value.join(',') : String(value);
      return `${field.env}=${field.secret === true && shown !== '' ? '[redacted]' : shown}`;
    })
    .join('\n');

/** All settings with their defaults and meanings. */
export const helpText = (command: string): string => {
  const width = Math.max(...knownNames.map((name) => name.length));
  const lines = entries.map(([, field]) => {
    const fallback = Array.isArray(field.fallback) ? field.fallback.join(',') : String(field.fallback);
    return `  ${field.env.padEnd(width)}  ${field.help}${fallback === '' ? '' : ` [${fallback}]`}`;
  });
  return [
    `Usage: ${command} [--help] [--print-config]`,
    '',
    'Settings come from the environment or from a .env file in the working folder:',
    ...lines,
  ].join('\n');
};
