import { pack } from '../../../../proto/codec.ts';
import type { viz } from '../../../../proto/gen/viz.js';
import { PROTOCOL_VERSION } from '../../../../proto/limits.ts';
import { closeMeaning } from './close-meaning.ts';
import { createInflate } from './inflate.ts';
import { createMessageQueue, type MessageQueue } from './message-queue.ts';
import { type ActionKind, createOutbox } from './outbox.ts';
import { createPendingActions, type Outcome } from './pending-actions.ts';
import { createPendingAnswers } from './pending-answers.ts';
import { nextRetryDelayMs, retryAfterFromReason } from './retry-policy.ts';
import type { RoomListener } from './room-listener.ts';
import { createRoomView, type RoomView } from './room-view.ts';
import type { RoomWire } from './room-wire.ts';

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** Closed with `code`; the next try begins after `delayMs`. */
  | { readonly kind: 'waiting'; readonly code: number; readonly delayMs: number }
  /** Closed with `code`, for good. */
  | { readonly kind: 'stopped'; readonly code: number };

/** Who the room says this fan is. */
export interface Me {
  readonly fan: number;
  readonly person: string;
  readonly name: string;
  readonly role: number;
  readonly isVerified: boolean;
}

/** What the next Hello carries. */
export interface Identity {
  /** Called before each Hello, which waits for it. */
  renew?(): Promise<void>;
  ticket(): string;
  guestName(): string;
  colour(): number;
  keepTicket(ticket: string): void;
  forgetTicket(): void;
  forgetGuestName(): void;
}

export interface RoomClientOptions {
  readonly url: string;
  readonly room: string;
  readonly wire: RoomWire;
  readonly identity: Identity;
  readonly listener: RoomListener;
  onState(state: ConnectionState): void;
  onWelcome(me: Me): void;
  /** A refusal that belongs to no action. */
  onRefusal(refusal: viz.Refusal): void;
}

type Timer = ReturnType<typeof setTimeout>;

/** A room sends a frame each second at least; so long without one, the connection is dead, milliseconds. */
const SILENCE_MS = 10_000;
const LISTEN_EVERY_MS = 2_000;
/** A connection that stood this long starts counting tries anew, milliseconds. */
const STEADY_MS = 10_000;
/** Our own closure, to resume after the last event: a normal one. */
const RESUME_CODE = 1000;
/** What a browser reports where no close frame came (RFC 6455, 7.4.1). */
const ABNORMAL_CODE = 1006;

/** Holds the websocket to the room: connects, resumes, gathers what the fan does, brings the answers. */
export class RoomClient {
  readonly view: RoomView;
  readonly #options: RoomClientOptions;
  readonly #outbox = createOutbox();
  readonly #pending = createPendingActions();
  readonly #answers = createPendingAnswers();
  readonly #inflate = createInflate();
  #socket: WebSocket | undefined;
  #queue: MessageQueue | undefined;
  #state: ConnectionState = { kind: 'connecting' };
  #attempt = 0;
  #retryTimer: Timer | undefined;
  #windowTimer: Timer | undefined;
  #steadyTimer: Timer | undefined;
  #listenTimer: ReturnType<typeof setInterval> | undefined;
  #heardAtMs = 0;

  constructor(options: RoomClientOptions) {
    this.#options = options;
    this.view = createRoomView(options.listener);
    this.#connect();
  }

  /** The pointer's place on the virtual background, whole numbers 0–4095. */
  cursor(x: number, y: number): void {
    if (this.#state.kind !== 'open') return;
    this.#outbox.cursor(x, y);
    this.#arm();
  }

  hideCursor(): void {
    if (this.#state.kind !== 'open') return;
    this.#outbox.hideCursor();
    this.#arm();
  }

  /** Does one thing in the room; the promise never rejects. */
  act(kind: ActionKind): Promise<Outcome> {
    return new Promise((settle) => {
      if (this.#state.kind !== 'open') {
        settle({ ok: false, refusal: 'not-connected', retryAfterMs: 0 });
        return;
      }
      this.#outbox.add(this.#pending.add(settle), kind);
      this.#arm();
    });
  }

  /** Asks the room something; undefined where no answer came. The promise never rejects. */
  ask(question: viz.Ask.$Properties): Promise<viz.Answer.$Properties | undefined> {
    if (this.#state.kind !== 'open') return Promise.resolve(undefined);
    return new Promise((settle) => {
      const ref = this.#pending.add((outcome) => {
        if (!outcome.ok) this.#answers.settle(ref, undefined);
      });
      this.#answers.add(ref, settle);
      this.#outbox.add(ref, { ask: question });
      this.#arm();
    });
  }

  /** Tries at once where a retry is being waited for (the network came back, the tab was opened). */
  retryNow(): void {
    if (this.#state.kind === 'waiting' && closeMeaning(this.#state.code) === 'retry') this.#connect();
  }

  close(): void {
    clearTimeout(this.#retryTimer);
    this.#letGo();
    this.#loseAll();
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #connect(): void {
    clearTimeout(this.#retryTimer);
    this.#setState({ kind: 'connecting' });
    const socket = new WebSocket(this.#options.url);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#queue = createMessageQueue({
      inflate: this.#inflate,
      deliver: (message) => this.#deliver(message),
      fail: () => this.#drop(RESUME_CODE),
    });
    this.#heardAtMs = performance.now();
    this.#listenTimer = setInterval(() => this.#listen(), LISTEN_EVERY_MS);
    socket.onopen = () => void this.#sayHello(socket);
    socket.onmessage = (event: MessageEvent<unknown>) => {
      this.#heardAtMs = performance.now();
      if (event.data instanceof ArrayBuffer) this.#queue?.push(new Uint8Array(event.data));
    };
    socket.onclose = (event) => this.#drop(event.code, event.reason);
  }

  #listen(): void {
    if (performance.now() - this.#heardAtMs >= SILENCE_MS) this.#drop(ABNORMAL_CODE);
  }

  async #sayHello(socket: WebSocket): Promise<void> {
    const { identity } = this.#options;
    if (identity.renew !== undefined) await identity.renew();
    if (socket === this.#socket) this.#send({ hello: this.#hello() });
  }

  #hello(): viz.Hello.$Properties {
    const { identity, room } = this.#options;
    return {
      protocolVersion: PROTOCOL_VERSION,
      room,
      ticket: identity.ticket(),
      guestName: identity.guestName(),
      lastSequence: this.view.lastSequence,
      colour: identity.colour(),
    };
  }

  #letGo(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#queue?.close();
    clearInterval(this.#listenTimer);
    clearTimeout(this.#steadyTimer);
    clearTimeout(this.#windowTimer);
    this.#windowTimer = undefined;
    this.#outbox.clear();
    this.view.clearCursors();
    if (socket === undefined) return;
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close(RESUME_CODE);
  }

  /** The connection is over: plans the next try, if there is any point in one. */
  #drop(code: number, reason = ''): void {
    if (this.#socket === undefined) return;
    this.#letGo();
    const meaning = closeMeaning(code);
    if (meaning === 'forget-ticket') this.#options.identity.forgetTicket();
    if (meaning === 'forget-name') this.#options.identity.forgetGuestName();
    const retryAfterMs = retryAfterFromReason(reason);
    const delayMs = nextRetryDelayMs({
      attempt: this.#attempt,
      meaning,
      random: Math.random(),
      retryAfterMs,
    });
    this.#attempt += 1;
    if (delayMs === undefined) {
      this.#loseAll();
      this.#setState({ kind: 'stopped', code });
      return;
    }
    this.#retryTimer = setTimeout(() => this.#connect(), delayMs);
    this.#setState({ kind: 'waiting', code, delayMs });
  }

  #send(message: viz.ClientMessage.$Properties): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(new Uint8Array(pack(this.#options.wire.encode(message))));
  }

  #arm(): void {
    const waitMs = this.#outbox.waitMs(performance.now());
    if (waitMs === undefined || this.#windowTimer !== undefined) return;
    this.#windowTimer = setTimeout(() => this.#flush(), waitMs);
  }

  #flush(): void {
    this.#windowTimer = undefined;
    const message = this.#outbox.take(performance.now());
    if (message !== undefined) this.#send(message);
    this.#arm();
  }

  #deliver(bytes: Uint8Array): void {
    const message = this.#options.wire.decode(bytes);
    if (message.frame) this.#goOn(this.view.frame(message.frame));
    else if (message.replies) this.#settle(message.replies.replies ?? []);
    else if (message.welcome) this.#welcome(message.welcome);
    else if (message.own) this.view.own(message.own.events ?? []);
    else if (message.answer) this.#answers.settle(message.answer.ref ?? 0, message.answer);
    else if (message.notice) this.#notice(message.notice);
    else if (message.friends) this.view.friends(message.friends);
    else this.#catchUp(message);
  }

  /** Everything missed has been applied: what is still pending now has not come through. */
  #catchUp({ snapshot, backfill }: viz.ServerMessage): void {
    if (!snapshot && !backfill) return;
    // Rows that took cursors away may have been among what was skipped: who is still there comes again.
    this.view.clearCursors();
    if (snapshot) this.view.snapshot(snapshot);
    else if (!this.#goOn(this.view.events(backfill?.events ?? []))) return;
    this.#loseAll();
  }

  #notice({ kind, text, untilMs }: viz.Notice.$Properties): void {
    this.#options.listener.notice({ kind: kind ?? 0, text: text ?? '', untilMs: untilMs ?? 0 });
  }

  /** Resumes where events are missing. */
  #goOn(isWhole: boolean): boolean {
    if (!isWhole) this.#drop(RESUME_CODE);
    return isWhole;
  }

  #loseAll(): void {
    this.#pending.loseAll();
    this.#answers.loseAll();
  }

  #welcome(from: viz.Welcome.$Properties): void {
    clearTimeout(this.#steadyTimer);
    this.#steadyTimer = setTimeout(() => {
      this.#attempt = 0;
    }, STEADY_MS);
    if (from.ticket) this.#options.identity.keepTicket(from.ticket);
    // Open first: whoever hears of the welcome may act at once.
    this.#setState({ kind: 'open' });
    if (from.timeMs) this.#options.listener.timeIs(from.timeMs);
    this.#options.onWelcome({
      fan: from.fan ?? 0,
      person: from.person ?? '',
      name: from.name ?? '',
      role: from.role ?? 0,
      isVerified: from.verified ?? false,
    });
    this.#options.listener.viewers(from.viewers ?? 0);
  }

  #settle(replies: readonly viz.Reply.$Properties[]): void {
    for (const reply of replies) {
      if (reply.ref) this.#pending.settle(reply);
      else if (reply.refusal && this.#state.kind === 'open') this.#options.onRefusal(reply.refusal);
    }
  }
}
