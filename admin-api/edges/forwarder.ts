import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import type { Service } from './service-client.ts';

/** How long a service may say nothing before it counts as away, milliseconds. A part of an upload counts as well. */
const SILENCE_MS = 15_000;

/** What of a browser's request the service needs to know: what it has already, and what part it wants. */
const ASKED = [
  'accept',
  'content-length',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'range',
] as const;

export interface ForwardedCall {
  readonly method: string;
  /** With the query, as the service knows it. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** A JSON body, or a stream that is passed on as it comes. */
  readonly body?: { readonly json: unknown } | { readonly stream: Readable };
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Passes calls on to a service's control port and gives back its answer, whatever it is, unread. */
export interface Forwarder {
  /** Throws where the service does not answer. */
  forward(call: ForwardedCall): Promise<IncomingMessage>;
  /** Gives up what is under way. */
  close(): void;
}

/** Nothing is gathered on the way: a body flows at the pace of the slower side. */
export const createForwarder = (service: Service): Forwarder => {
  const closing = new AbortController();
  return {
    forward: (call) => forward(call, { service, closing: closing.signal }),
    close: () => closing.abort(),
  };
};

const forward = (
  call: ForwardedCall,
  way: { service: Service; closing: AbortSignal },
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const json = call.body !== undefined && 'json' in call.body ? JSON.stringify(call.body.json) : undefined;
    const stream = call.body !== undefined && 'stream' in call.body ? call.body.stream : undefined;
    const outgoing = open(call, {
      ...way,
      headers: headersOf(call.headers, json),
      isUpload: stream !== undefined,
    });
    outgoing.once('response', (answer) => {
      // From here on the reader sets the pace, who may rest for as long as it likes.
      outgoing.setTimeout(0);
      // The service may refuse an upload before it has read all of it.
      if (stream !== undefined && !stream.readableEnded) {
        stream.unpipe(outgoing).resume();
        answer.once('end', () => outgoing.destroy());
      }
      resolve(answer);
    });
    // Once there is an answer, an error of the connection is the answer's own to tell.
    outgoing.on('error', reject);
    if (stream === undefined) outgoing.end(json);
    else {
      stream.once('error', (error) => outgoing.destroy(error));
      stream.pipe(outgoing);
    }
  });

const open = (
  { method, path, signal }: ForwardedCall,
  way: { service: Service; closing: AbortSignal; headers: Record<string, string>; isUpload: boolean },
): ClientRequest => {
  const { service, closing, headers, isUpload } = way;
  const url = new URL(service.baseUrl);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const outgoing = send(`${url.origin}${path}`, {
    method,
    // One connection each: a kept one that the service closed meanwhile would be taken for its being away.
    agent: false,
    headers: {
      ...headers,
      authorization: `Bearer ${service.token}`,
      // A server that is to close resets the connection over an upload it did not read: its reason would be lost.
      ...(isUpload ? { connection: 'keep-alive' } : {}),
    },
    signal: AbortSignal.any([signal, closing]),
  });
  return outgoing.setTimeout(SILENCE_MS, () => outgoing.destroy(new Error(`${service.name} says nothing.`)));
};

const headersOf = (given: IncomingHttpHeaders, json: string | undefined): Record<string, string> => {
  const passed = ASKED.flatMap((name) => (given[name] === undefined ? [] : [[name, String(given[name])]]));
  const headers: Record<string, string> = Object.fromEntries(passed);
  if (json === undefined) return headers;
  return {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(json)),
  };
};
