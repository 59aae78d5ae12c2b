import Type from 'typebox';
import {
  Recording,
  RecordingClipQuery,
  RecordingDetails,
  RecordingFindQuery,
  RecordingId,
  RecordingList,
  RecordingListQuery,
  RecordingPieces,
  RecordingRule,
  RecordingRuleParams,
  RecordingRuleRequest,
  RecordingRules,
  RecordingStartRequest,
} from '../../proto/contracts/recordings.ts';
import type { ForwardedRoute } from './forwarded-route.ts';

const ById = Type.Object({ id: RecordingId });

/** What is recorded, and the files. */
export const RECORDING_ROUTES: readonly ForwardedRoute[] = [
  {
    method: 'GET',
    path: '/api/recordings',
    summary: 'Recordings, newest first, and how much room they take',
    query: RecordingListQuery,
    gives: RecordingList,
  },
  {
    method: 'POST',
    path: '/api/recordings',
    summary: 'Start recording a source or a venue',
    body: RecordingStartRequest,
    gives: Recording,
  },
  {
    method: 'GET',
    path: '/api/recordings/find',
    summary: 'The parts of recordings that show a stretch of time',
    query: RecordingFindQuery,
    gives: RecordingPieces,
  },
  {
    method: 'GET',
    path: '/api/recordings/rules',
    summary: 'What is recorded by itself',
    gives: RecordingRules,
  },
  {
    method: 'PUT',
    path: '/api/recordings/rules/:scope/:subject',
    summary: 'Say when a source or a venue is recorded by itself',
    params: RecordingRuleParams,
    body: RecordingRuleRequest,
    gives: RecordingRule,
  },
  {
    method: 'DELETE',
    path: '/api/recordings/rules/:scope/:subject',
    summary: 'Take a rule away: the general one holds again',
    params: RecordingRuleParams,
    gives: 'nothing',
  },
  {
    method: 'GET',
    path: '/api/recordings/:id',
    summary: 'One recording, and who was on air in it when',
    params: ById,
    gives: RecordingDetails,
  },
  {
    method: 'POST',
    path: '/api/recordings/:id/stop',
    summary: 'Stop a recording that runs',
    params: ById,
    gives: Recording,
  },
  {
    method: 'DELETE',
    path: '/api/recordings/:id',
    summary: 'Delete a recording and its file',
    params: ById,
    gives: 'nothing',
  },
  {
    method: 'GET',
    path: '/api/recordings/:id/file',
    summary: 'The recording itself (FLV); parts of it by Range',
    params: ById,
    gives: 'file',
  },
  {
    method: 'GET',
    path: '/api/recordings/:id/clip',
    summary: 'A part of the recording as a file of its own (FLV)',
    params: ById,
    query: RecordingClipQuery,
    gives: 'file',
  },
];
