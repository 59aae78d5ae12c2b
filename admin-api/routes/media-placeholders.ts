import {
  PlaceholderFacts,
  PlaceholderJob,
  PlaceholderJobParams,
  PlaceholderList,
  PlaceholderParams,
  PlaceholderUploadQuery,
} from '../../proto/contracts/placeholders.ts';
import type { ForwardedRoute } from './forwarded-route.ts';

const ONE = '/api/placeholders/:scope/:subject';
const JOB = '/api/placeholders/jobs/:jobId';

/** What venues show when nobody is on air. */
export const PLACEHOLDER_ROUTES: readonly ForwardedRoute[] = [
  {
    method: 'GET',
    path: '/api/placeholders',
    summary: 'Uploaded placeholders, and uploads that are being made into one',
    gives: PlaceholderList,
  },
  {
    method: 'GET',
    path: ONE,
    summary: 'The placeholder of a venue or an artist',
    params: PlaceholderParams,
    gives: PlaceholderFacts,
  },
  {
    method: 'GET',
    path: `${ONE}/preview.jpg`,
    summary: 'A still of the placeholder that is live (JPEG)',
    params: PlaceholderParams,
    gives: 'file',
  },
  {
    method: 'PUT',
    path: ONE,
    summary: 'Upload an image or a video as the placeholder of a venue or an artist',
    params: PlaceholderParams,
    query: PlaceholderUploadQuery,
    body: 'file',
    gives: PlaceholderJob,
  },
  {
    method: 'DELETE',
    path: ONE,
    summary: 'Take a placeholder away: the next in line shows',
    params: PlaceholderParams,
    gives: PlaceholderFacts,
  },
  {
    method: 'POST',
    path: `${ONE}/undo`,
    summary: 'Put back what was there before',
    params: PlaceholderParams,
    gives: PlaceholderFacts,
  },
  {
    method: 'GET',
    path: JOB,
    summary: 'How far an upload is',
    params: PlaceholderJobParams,
    gives: PlaceholderJob,
  },
  {
    method: 'DELETE',
    path: JOB,
    summary: 'Cancel an upload that is being made into a placeholder',
    params: PlaceholderJobParams,
    gives: PlaceholderJob,
  },
];
