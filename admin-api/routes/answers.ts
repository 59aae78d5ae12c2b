import Type from 'typebox';
import { ErrorBody } from '../../proto/contracts/common.ts';

/** Response schemas of a route: what it gives, and coded refusals. */
export const answers = <Schema extends Type.TSchema>(schema: Schema) => ({
  200: schema,
  '4xx': ErrorBody,
  '5xx': ErrorBody,
});

/** As `answers`, for a route that has nothing to say (204). */
export const noContent = { 204: Type.Null(), '4xx': ErrorBody, '5xx': ErrorBody };
