import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNATURE_HEADER } from '../../../ops/service/webhook-signature.ts';
import type { PublishCheckAnswer } from '../../../proto/contracts/media.ts';
import type { MediaEvent } from '../../../proto/contracts/media-events.ts';

/** A webhook as it came. */
export interface Told {
  readonly event: MediaEvent;
  readonly body: string;
  readonly signature: string;
  readonly receivedMs: number;
}

/**
 * What becomes of a webhook: a status; `cut-off` ends the connection unread, `taken-unsaid` takes the event and ends
 * the connection then, `held` never answers.
 */
export type Fate = number | 'cut-off' | 'taken-unsaid' | 'held';

/** A real HTTP server in admin-api's place: every stream key is an artist of that id. */
export interface HookDesk {
  readonly url: string;
  /** All that came whole, in order. */
  readonly told: Told[];
  /** Ids that were taken, each once, in order. */
  readonly taken: string[];
  fate: (told: Told) => Fate;
  /** Most webhooks that were under way at once, and most of one subject. */
  most(): { atOnce: number; ofOneSubject: number };
  close(): Promise<void>;
}

export const startHookDesk = async (port = 0): Promise<HookDesk> => {
  const underWay: string[] = [];
  const most = { atOnce: 0, ofOneSubject: 0 };
  const taken = new Set<string>();
  const count = (subject: string): void => {
    underWay.push(subject);
    most.atOnce = Math.max(most.atOnce, underWay.length);
    most.ofOneSubject = Math.max(most.ofOneSubject, underWay.filter((other) => other === subject).length);
  };
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await read(request);
    if (request.url !== '/internal/media-events') return answerCheck(body, response);
    const event = JSON.parse(body) as MediaEvent;
    const signature = String(request.headers[SIGNATURE_HEADER]);
    const told = { event, body, signature, receivedMs: Date.now() };
    desk.told.push(told);
    count(subjectOf(event));
    response.once('close', () => underWay.splice(underWay.indexOf(subjectOf(event)), 1));
    const fate = desk.fate(told);
    const isTaken = fate === 'taken-unsaid' || (typeof fate === 'number' && fate < 300);
    if (isTaken && !taken.has(event.id)) {
      taken.add(event.id);
      desk.taken.push(event.id);
    }
    if (fate === 'cut-off' || fate === 'taken-unsaid') request.socket.destroy();
    else if (fate !== 'held') response.writeHead(fate, { 'content-type': 'application/json' }).end('{}');
  };
  const server = createServer((request, response) => void hear(request, response).catch(() => undefined));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const desk: HookDesk = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told: [],
    taken: [],
    fate: () => 200,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return desk;
};

/** The source or the venue that an event is about. */
export const subjectOf = (event: MediaEvent): string => ('venue' in event ? event.venue : event.artistId);

const read = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
};

const answerCheck = (body: string, response: ServerResponse): void => {
  const { keyHash } = JSON.parse(body) as { keyHash: string };
  const artistId = keyHash.slice(0, 8);
  const artist: PublishCheckAnswer = { artistId, artistName: `Artist ${artistId}`, mayTakeOver: false };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(artist));
};
