import { type CutMode, MediaState, VenueFacts } from '../../proto/contracts/media.ts';
import type { ServiceClient } from './service-client.ts';

/** media's control API. Every call throws ServiceError where media does not answer as agreed. */
export interface MediaClient {
  state(): Promise<MediaState>;
  setRoute(venue: string, to: { artistId: string | null; mode: CutMode }): Promise<VenueFacts>;
  /** Ends the artist's source; quietly where there is none. */
  dropSource(artistId: string): Promise<void>;
}

export const createMediaClient = (client: ServiceClient): MediaClient => ({
  state: () => client.ask({ method: 'GET', path: '/api/state', answer: MediaState }),
  setRoute: (venue, body) =>
    client.ask({
      method: 'PUT',
      path: `/api/venues/${encodeURIComponent(venue)}/route`,
      body,
      answer: VenueFacts,
    }),
  dropSource: async (artistId) => {
    const call = { method: 'DELETE', path: `/api/sources/${encodeURIComponent(artistId)}` } as const;
    await client.tell(call).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  },
});

/** Whether media answered that it has no such thing. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 404;
