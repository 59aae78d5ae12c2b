import Type from 'typebox';

/** viz-server's control API: the room's figures for the desk. */
export const RoomFacts = Type.Object({
  name: Type.String(),
  viewers: Type.Integer(),
  stickers: Type.Integer(),
  lastSequence: Type.Integer({ description: 'the last reliable event' }),
  tickMs: Type.Integer(),
});
export type RoomFacts = Type.Static<typeof RoomFacts>;

export const RoomList = Type.Object({ rooms: Type.Array(RoomFacts) });
export type RoomList = Type.Static<typeof RoomList>;
