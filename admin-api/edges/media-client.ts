import { MediaState, VenueFacts } from '../../proto/contracts/media.ts';
import type { ServiceClient } from './service-client.ts';

/** media's control API. Every call throws ServiceError where media does not answer as agreed. */
export interface MediaClient {
  state(): Promise<MediaState>;
  setRoute(venue: string, artistId: string | null): Promise<VenueFacts>;
  /** Ends the artist's source; quietly where there is none. */
  dropSource(artistId: string): Promise<void>;
}

export const createMediaClient = (client: ServiceClient): MediaClient => ({
  state: () => client.ask({ method: 'GET', path: '/api/state', answer: MediaState }),
  setRoute: (venue, artistId) =>
    client.ask({
      method: 'PUT',
      path: `/api/venues/${encodeURIComponent(venue)}/route`,
      body: { artistId },
      answer: VenueFacts,
    }),
  dropSource: async (artistId) => {
    const call = { method: 'DELETE', path: `/api/sources/${encodeURIComponent(artistId)}` } as const;
    await client.tell(call).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  },
});

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 404;
