import { CodedError } from '../../ops/service/errors.ts';
import type { FastifyApp } from '../../ops/service/http-app.ts';
import { ErrorBody } from '../../proto/contracts/common.ts';
import { EffectBody, EffectParams, Journaled, RoomParams, ShowBody } from '../../proto/contracts/room.ts';
import type { viz } from '../../proto/gen/viz.js';
import { judgeEffect } from '../core/choreography/judge-effect.ts';
import { Refusal } from '../core/refusal.ts';
import type { ProposedEvent } from '../core/room-part.ts';
import { checkShow } from '../core/show/check-show.ts';
import { showBody } from '../core/show/show-body.ts';
import type { RoomHost } from './room-host.ts';
import type { Rooms } from './rooms.ts';

const errors = { 400: ErrorBody, 401: ErrorBody, 404: ErrorBody, 503: ErrorBody };

/** What the night shows: pushed by admin-api, kept in the journal, with everybody in the next tick. */
export const addShowRoutes = (app: FastifyApp, rooms: Rooms): void => {
  app.get(
    '/api/rooms/:room/show',
    {
      schema: {
        tags: ['show'],
        summary: 'What the room shows now',
        params: RoomParams,
        response: { 200: ShowBody, ...errors },
      },
    },
    async (request) => showBody(rooms.host(request.params.room).room.parts.show.show),
  );
  app.put(
    '/api/rooms/:room/show',
    {
      schema: {
        tags: ['show'],
        summary:
          'Replaces what the room shows: title, artist, theme, stickers, reactions, modes, limits, countdown',
        params: RoomParams,
        body: ShowBody,
        response: { 200: Journaled, ...errors },
      },
    },
    async (request) => {
      const checked = checkShow(request.body);
      if (!checked.ok) throw new CodedError({ statusCode: 400, code: 'BAD_SHOW', message: checked.problem });
      return order(rooms.host(request.params.room), [{ showChanged: checked.show }]);
    },
  );
};

/** Timed effects that a cue starts; moderators' own go through the room. */
export const addEffectRoutes = (app: FastifyApp, rooms: Rooms): void => {
  app.post(
    '/api/rooms/:room/effects',
    {
      schema: {
        tags: ['show'],
        summary: 'Starts a timed effect on every page',
        params: RoomParams,
        body: EffectBody,
        response: { 201: Journaled, ...errors, 409: ErrorBody },
      },
    },
    async (request, reply) => {
      const host = rooms.host(request.params.room);
      const { running } = host.room.parts.choreography;
      const stage = { running, proposed: host.room.orders, nowMs: Date.now() };
      const judged = judgeEffect(effectOf(request.body), stage);
      if (!judged.ok) throw refusedEffect(judged.refused.refusal);
      return reply.code(201).send(await order(host, [{ effectStarted: judged.started }]));
    },
  );
  app.delete(
    '/api/rooms/:room/effects/:number',
    {
      schema: {
        tags: ['show'],
        summary: 'Ends an effect before its time',
        params: EffectParams,
        response: { 200: Journaled, ...errors },
      },
    },
    async (request) => {
      const host = rooms.host(request.params.room);
      const number = Number(request.params.number);
      if (!host.room.parts.choreography.running.has(number))
        throw new CodedError({ statusCode: 404, code: 'UNKNOWN_EFFECT', message: 'No such effect is on.' });
      return order(host, [{ effectStopped: number }]);
    },
  );
};

const EFFECT_KINDS = { wash: 0, flash: 1, filter: 2, confetti: 3, shake: 4, text: 5 } as const;

const effectOf = (body: EffectBody): viz.StartEffect.$Properties => ({
  effect: EFFECT_KINDS[body.effect],
  startMs: body.startMs ?? 0,
  durationMs: body.durationMs,
  rgb: body.colour ?? 0,
  strengthPct: body.strengthPct ?? 100,
  text: body.text ?? '',
  flashesPerSX10: Math.round((body.flashesPerSecond ?? 0) * 10),
  filter: body.filter ?? '',
});

const refusedEffect = (refusal: Refusal): CodedError =>
  refusal === Refusal.REFUSAL_BUSY
    ? new CodedError({
        statusCode: 409,
        code: 'TOO_MANY_EFFECTS',
        message: 'As many effects are on as a page can show. Wait for one to end, or end it.',
      })
    : new CodedError({
        statusCode: 400,
        code: 'BAD_EFFECT',
        message:
          'Something in the effect is out of its range, or all effects together would flash more than three times a second.',
      });

const order = async (host: RoomHost, events: readonly ProposedEvent[]): Promise<{ sequence: number }> => {
  try {
    return { sequence: await host.order(events) };
  } catch (error) {
    throw new CodedError({
      statusCode: 503,
      code: 'JOURNAL_FAILING',
      message: 'The room cannot write its journal at the moment. Free some disk, then try again.',
      cause: error,
    });
  }
};
