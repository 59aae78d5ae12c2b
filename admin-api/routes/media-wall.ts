import Type from 'typebox';
import { NewVenueRequest, VenueFacts } from '../../proto/contracts/media.ts';
import type { ForwardedRoute } from './forwarded-route.ts';

const ByName = Type.Object({ name: Type.String({ maxLength: 64 }) });
const ByArtist = Type.Object({ artistId: Type.String({ maxLength: 64 }) });

/** Venues and sources themselves: what they show now, and opening and ending them. */
export const WALL_ROUTES: readonly ForwardedRoute[] = [
  {
    method: 'POST',
    path: '/api/venues',
    summary: 'Open another venue; it stays through restarts',
    body: NewVenueRequest,
    gives: VenueFacts,
    after: ({ desk }) => desk.look(),
  },
  {
    method: 'DELETE',
    path: '/api/venues/:name',
    summary: 'Close a venue that was added; its players are disconnected',
    params: ByName,
    gives: 'nothing',
    after: ({ desk, repos }, { name = '' }) => {
      repos.routes.set(name, null);
      return desk.look();
    },
  },
  {
    method: 'POST',
    path: '/api/sources/:artistId/drop',
    control: { method: 'DELETE', path: '/api/sources/:artistId' },
    summary:
      'End what an artist publishes now. The stream keys stay good: an encoder may come back by itself',
    params: ByArtist,
    gives: 'nothing',
    after: ({ desk }) => desk.look(),
  },
  {
    method: 'GET',
    path: '/api/venues/:name/preview.jpg',
    summary: 'The newest still of a venue (JPEG)',
    params: ByName,
    gives: 'file',
  },
  {
    method: 'GET',
    path: '/api/sources/:artistId/preview.jpg',
    summary: 'The newest still of what an artist sends (JPEG)',
    params: ByArtist,
    gives: 'file',
  },
];
