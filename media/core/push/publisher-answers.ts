import type { AmfValue } from '../amf0.ts';
import { peerWords } from './peer-words.ts';
import type { PushFailure } from './push-failure.ts';

/** What an answer says about itself; empty where it says nothing. */
export interface Info {
  readonly level: string;
  readonly code: string;
  readonly description: string;
}

/** What an answer says in words: an object at its end, in some servers a bare text. */
export const infoOf = (values: readonly AmfValue[]): Info => {
  const info = values.slice(2).findLast((value) => value instanceof Map || typeof value === 'string');
  const member = (name: string): string => {
    const value = info instanceof Map ? info.get(name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const description = typeof info === 'string' ? info : member('description');
  return { level: member('level'), code: member('code'), description };
};

/** True for a status that means no, also from servers that give it no level. */
export const isRefusal = ({ level, code }: Info): boolean =>
  level === 'error' ||
  /\.(BadName|Denied|Failed|Rejected|BadConnection|BadAuth|Closed|InvalidApp)\b/i.test(code);

/** A refusal in the server's own words, without the stream key. */
export const refusal = (info: Info, key: string, did = 'refused'): PushFailure => {
  const words = [info.code, info.description]
    .map((text) => peerWords(text, key))
    .filter((text) => text !== '');
  const said = words.length === 0 ? 'without a reason' : words.join(': ');
  return { code: 'PUSH_REFUSED', message: `The target ${did}: ${said}` };
};
