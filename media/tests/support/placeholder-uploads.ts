import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { HouseConfig } from '../../../ops/service/config.ts';
import type {
  PlaceholderFacts,
  PlaceholderJob,
  PlaceholderList,
} from '../../../proto/contracts/placeholders.ts';
import { type MediaUnderTest, startMedia, until } from './media-under-test.ts';

const TOKEN = 'token-of-the-placeholder-tests';

/** A media of two venues whose placeholders can be uploaded. */
export interface PlaceholderHouse {
  readonly media: MediaUnderTest;
  put(owner: string, body: Buffer | Readable, init?: PutOptions): Promise<Response>;
  /** Uploads a file and waits until its job has ended. */
  upload(owner: string, file: string | Buffer, init?: PutOptions): Promise<PlaceholderJob>;
  call(method: string, path: string): Promise<Response>;
  list(): Promise<PlaceholderList>;
  facts(owner: string): Promise<PlaceholderFacts>;
  job(id: string): Promise<PlaceholderJob>;
  /** Where the live loop of an owner lies. */
  liveFile(owner: string): Promise<string>;
  /** Names of all files in the placeholders' folder. */
  files(): string[];
}

export interface PutOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}

export const startPlaceholderHouse = async (
  dataDir: string,
  overrides: Partial<HouseConfig> = {},
): Promise<PlaceholderHouse> => {
  const settings = { dataDir, serviceToken: TOKEN, venues: ['main', 'left'], previewSeconds: 0 };
  return houseOf(await startMedia({}, { ...settings, ...overrides }), dataDir);
};

const houseOf = (media: MediaUnderTest, dataDir: string): PlaceholderHouse => {
  const root = join(dataDir, 'placeholders');
  const authorization = `Bearer ${TOKEN}`;
  const call = (method: string, path: string): Promise<Response> =>
    fetch(`${media.control}/api/placeholders${path}`, { method, headers: { authorization } });
  const json = async <Body>(path: string): Promise<Body> => (await (await call('GET', path)).json()) as Body;
  const put: PlaceholderHouse['put'] = (owner, body, { headers = {}, query = '' } = {}) => {
    const init: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/octet-stream', ...headers },
      body: (body instanceof Readable ? Readable.toWeb(body) : new Uint8Array(body)) as BodyInit,
      duplex: 'half',
    };
    return fetch(`${media.control}/api/placeholders/${owner}${query}`, init);
  };
  const job = (id: string): Promise<PlaceholderJob> => json(`/jobs/${id}`);
  return {
    ...{ media, put, call, job },
    upload: async (owner, file, init) => {
      const response = await put(owner, typeof file === 'string' ? await readFile(file) : file, init);
      if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
      return endOf({ job }, (await response.json()) as PlaceholderJob);
    },
    list: () => json(''),
    facts: (owner) => json(`/${owner}`),
    liveFile: async (owner) => join(root, `${(await json<PlaceholderFacts>(`/${owner}`)).live?.id}.flv`),
    files: () => readdirSync(root, { recursive: true }).map(String).toSorted(),
  };
};

export const endOf = (
  house: Pick<PlaceholderHouse, 'job'>,
  { id }: PlaceholderJob,
): Promise<PlaceholderJob> =>
  until(
    'the job has ended',
    async () => {
      const job = await house.job(id);
      return job.endedMs === null ? undefined : job;
    },
    50_000,
  );
