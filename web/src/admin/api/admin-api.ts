import type {
  Artist,
  Desk,
  LoginRequest,
  Me,
  NewArtist,
  NewStreamKey,
  ObsState,
  SetupRequest,
  VenuePage,
} from '../../../../proto/contracts/admin.ts';
import type { CutMode, VenueFacts } from '../../../../proto/contracts/media.ts';
import { createAccountApi } from '../accounts/account-api.ts';
import type { Answer } from './answer.ts';
import { createMediaApi } from './media-api.ts';
import type { Ask } from './request.ts';
import { createRoomApi } from './room-api.ts';
import { type Upload, uploadFile } from './upload.ts';

const seg = encodeURIComponent;

/** What a venue should show, and how it goes over: at the next key frame where nothing is said. */
export interface RouteChange {
  readonly venue: string;
  readonly artistId: string | null;
  readonly mode?: CutMode;
}

/** Every route the desk uses, typed by the contract. */
export const createAdminApi = (ask: Ask, upload: Upload = uploadFile) => ({
  ...createMediaApi(ask, upload),
  ...createRoomApi(ask),
  ...createAccountApi(ask),

  checkSetup: (token: string): Promise<Answer<unknown>> =>
    ask({ method: 'POST', path: '/api/setup/check', body: { token } }),
  setUp: (body: SetupRequest): Promise<Answer<unknown>> => ask({ method: 'POST', path: '/api/setup', body }),

  me: (): Promise<Answer<Me>> => ask({ method: 'GET', path: '/api/session' }),
  logIn: (body: LoginRequest): Promise<Answer<Me>> => ask({ method: 'POST', path: '/api/session', body }),
  logOut: (): Promise<Answer<unknown>> => ask({ method: 'DELETE', path: '/api/session' }),

  venuePage: (): Promise<Answer<VenuePage>> => ask({ method: 'GET', path: '/api/venue' }),
  desk: (): Promise<Answer<Desk>> => ask({ method: 'GET', path: '/api/desk' }),
  route: ({ venue, ...body }: RouteChange): Promise<Answer<VenueFacts>> =>
    ask({ method: 'PUT', path: `/api/venues/${seg(venue)}/route`, body }),

  artists: (): Promise<Answer<Artist[]>> => ask({ method: 'GET', path: '/api/artists' }),
  createArtist: (name: string): Promise<Answer<NewArtist>> =>
    ask({ method: 'POST', path: '/api/artists', body: { name } }),
  renameArtist: ({ id, name }: { id: string; name: string }): Promise<Answer<Artist>> =>
    ask({ method: 'PATCH', path: `/api/artists/${seg(id)}`, body: { name } }),
  setTakeOver: ({ id, mayTakeOver }: { id: string; mayTakeOver: boolean }): Promise<Answer<Artist>> =>
    ask({ method: 'PATCH', path: `/api/artists/${seg(id)}`, body: { mayTakeOver } }),
  deleteArtist: (id: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/artists/${seg(id)}` }),
  createKey: (artistId: string): Promise<Answer<NewStreamKey>> =>
    ask({ method: 'POST', path: `/api/artists/${seg(artistId)}/keys` }),
  revokeKey: ({ artistId, keyId }: { artistId: string; keyId: string }): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/artists/${seg(artistId)}/keys/${seg(keyId)}` }),

  obs: (): Promise<Answer<ObsState>> => ask({ method: 'GET', path: '/api/obs' }),
  switchScene: (name: string): Promise<Answer<ObsState>> =>
    ask({ method: 'PUT', path: '/api/obs/scene', body: { name } }),
});

export type AdminApi = ReturnType<typeof createAdminApi>;

/** The same, but tells when an answer says that the session is over. */
export const withSignedOut =
  (ask: Ask, onSignedOut: () => void): Ask =>
  async (request) => {
    const answer = await ask<never>(request);
    if (!answer.ok && answer.problem.kind === 'signed-out') onSignedOut();
    return answer;
  };
