/** HostBeat, from every room host to every gateway. */
export const BEAT_SUBJECT = 'rooms.beat';
/** GatewayBeat, from every gateway to every room host; a room host answers one that is new with a beat. */
export const GATEWAY_BEAT_SUBJECT = 'rooms.gateway';

/** PutOut, to every gateway. */
export const PUT_OUT_SUBJECT = 'rooms.put-out';

/** The bus subjects of a room. */

/** GatewayBatch, from every gateway to the room host. */
export const inputSubject = (room: string): string => `room.${room}.input`;
/** RoomFrame, from the room host to every gateway. */
export const frameSubject = (room: string): string => `room.${room}.frame`;
/** Direct, from the room host to one gateway. */
export const directSubject = (room: string, gateway: string): string => `room.${room}.direct.${gateway}`;
