import Type from 'typebox';
import {
  NewPushTarget,
  PushTarget,
  PushTargetChange,
  PushTargetList,
} from '../../proto/contracts/push-targets.ts';
import type { ForwardedRoute } from './forwarded-route.ts';

const ById = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });

/** Where venues are sent on to. */
export const PUSH_ROUTES: readonly ForwardedRoute[] = [
  {
    method: 'GET',
    path: '/api/push-targets',
    summary: 'Where venues are sent on to, and how that goes',
    gives: PushTargetList,
  },
  {
    method: 'POST',
    path: '/api/push-targets',
    summary: 'Send a venue on to another RTMP address',
    body: NewPushTarget,
    gives: PushTarget,
  },
  {
    method: 'PATCH',
    path: '/api/push-targets/:id',
    summary: 'Change a push target, or switch it on or off',
    params: ById,
    body: PushTargetChange,
    gives: PushTarget,
  },
  {
    method: 'DELETE',
    path: '/api/push-targets/:id',
    summary: 'Take a push target away',
    params: ById,
    gives: 'nothing',
  },
];
