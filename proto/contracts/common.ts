import Type from 'typebox';

/** What every HTTP error of ours looks like. `code` is stable; `message` says what to do. */
export const ErrorBody = Type.Object(
  { code: Type.String(), message: Type.String() },
  { $id: 'ErrorBody', description: 'A coded refusal' },
);
export type ErrorBody = Type.Static<typeof ErrorBody>;

export const Nothing = Type.Null({ description: 'No content' });

export const Health = Type.Object({ ok: Type.Boolean(), reason: Type.Optional(Type.String()) });
export type Health = Type.Static<typeof Health>;
