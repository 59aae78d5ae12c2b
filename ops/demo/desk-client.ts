import type { NewArtist } from '../../proto/contracts/admin.ts';
import type { ErrorBody } from '../../proto/contracts/common.ts';
import type { VenueFacts } from '../../proto/contracts/media.ts';

/** The desk as a person with a browser uses it: the public API of admin-api with a session cookie. */
export interface DeskClient {
  /** Uses the one-time link up: makes the first admin and signs in. */
  setUp(admin: { token: string; name: string; password: string }): Promise<void>;
  addArtist(name: string): Promise<NewArtist>;
  route(venue: string, artistId: string | null): Promise<VenueFacts>;
}

const REQUEST_LIMIT_MS = 10_000;

/** `page` is where the venue page is, e.g. `http://127.0.0.1:8080`. Refusals are thrown with admin-api's sentence. */
export const createDeskClient = (page: string): DeskClient => {
  let cookie = '';
  const send = async <Answer>(method: string, path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${page}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: page, cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_LIMIT_MS),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} was refused: ${(answer as ErrorBody).message}`);
    const fresh = response.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    if (fresh.length > 0) cookie = fresh.join('; ');
    return answer as Answer;
  };
  return {
    setUp: async (admin) => {
      await send('POST', '/api/setup', admin);
    },
    addArtist: (name) => send('POST', '/api/artists', { name }),
    route: (venue, artistId) => send('PUT', `/api/venues/${encodeURIComponent(venue)}/route`, { artistId }),
  };
};

/** The token of a set-up link, `…#setup=<token>`. */
export const setupToken = (link: string): string => {
  const token = /#setup=([^&]+)$/.exec(link)?.[1];
  if (token === undefined)
    throw new Error('The house gave no set-up link, so the demo cannot make its admin.');
  return token;
};
