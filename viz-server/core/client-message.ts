import { unpack } from '../../proto/codec.ts';
import { viz } from '../../proto/gen/viz.js';
import { MAX_ACTIONS_PER_MESSAGE } from '../../proto/limits.ts';
import { LENGTH_DELIMITED, walkFields } from './protobuf-fields.ts';
import { Refusal } from './refusal.ts';

/** A fan's message, its actions still encoded: they go to the room as they are. */
export interface ClientMessage {
  readonly hello: viz.Hello | undefined;
  readonly cursor: viz.Cursor | undefined;
  readonly actions: readonly Uint8Array[];
  /** Actions (and with ref 0 a Hello) whose text is not UTF-8, with the number the sender gave them. */
  readonly refused: readonly { ref: number; refusal: Refusal }[];
}

/**
 * Reads a wire message from a fan, or gives undefined where it is not one: the wrong flag byte (fans send plain only),
 * broken protobuf, too many actions. Text that is not UTF-8 spoils its own action and not the whole message.
 */
export const readClientMessage = (bytes: Uint8Array): ClientMessage | undefined => {
  const body = unpack(bytes);
  if (body === undefined || body.length === 0) return undefined;
  const parts = split(body);
  if (parts === undefined || parts.actions.length > MAX_ACTIONS_PER_MESSAGE) return undefined;
  try {
    const actions: Uint8Array[] = [];
    const refused: { ref: number; refusal: Refusal }[] = [];
    for (const action of parts.actions) {
      if (isReadable(action)) actions.push(action);
      else refused.push({ ref: refOf(action), refusal: Refusal.REFUSAL_ILL_FORMED });
    }
    const hello = parts.hello && readHello(parts.hello);
    if (hello === 'ill-formed') refused.push({ ref: 0, refusal: Refusal.REFUSAL_NAME_ILL_FORMED });
    return {
      hello: hello === 'ill-formed' ? undefined : hello,
      cursor: parts.cursor && viz.Cursor.decode(parts.cursor),
      actions,
      refused,
    };
  } catch {
    return undefined;
  }
};

interface Parts {
  hello: Uint8Array | undefined;
  cursor: Uint8Array | undefined;
  readonly actions: Uint8Array[];
}

const split = (body: Uint8Array): Parts | undefined => {
  const parts: Parts = { hello: undefined, cursor: undefined, actions: [] };
  const isSound = walkFields(body, (field) => {
    if (field.wireType !== LENGTH_DELIMITED) return;
    const bytes = body.subarray(field.start, field.end);
    if (field.number === 1) parts.hello = bytes;
    else if (field.number === 2) parts.cursor = bytes;
    else if (field.number === 3) parts.actions.push(bytes);
  });
  return isSound ? parts : undefined;
};

const readHello = (hello: Uint8Array): viz.Hello | 'ill-formed' =>
  decodeText(() => viz.Hello.decode(hello)) ?? 'ill-formed';

const isReadable = (action: Uint8Array): boolean => decodeText(() => viz.Action.decode(action)) !== undefined;

/** Undefined where a string is not UTF-8; throws where the bytes are not protobuf at all. */
const decodeText = <Message>(decode: () => Message): Message | undefined => {
  try {
    return decode();
  } catch (error) {
    // What TextDecoder throws on bytes that are not UTF-8; broken protobuf is a RangeError or an Error.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** The number that the sender gave an encoded action, 0 for none; the action itself need not decode. */
export const refOf = (action: Uint8Array): number => {
  let ref = 0;
  walkFields(action, (field) => {
    if (field.number === 1 && field.wireType === 0) ref = field.value;
  });
  return ref;
};
