import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ByteSocket } from '../../../ops/service/byte-socket.ts';
import { createAddressUse } from '../../core/address-limits.ts';
import { clientFrame } from '../../tests/support/raw-client.ts';
import { CLOSE_TIMEOUT_MS, type ConnectionEvents, WebsocketConnection } from './websocket-connection.ts';

const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = () => {
  const sent: string[] = [];
  const heard: string[] = [];
  const socket: ByteSocket & { unsentBytes: number } = {
    unsentBytes: 0,
    write: (bytes) => sent.push(Buffer.from(bytes).toString('hex')),
    end: () => sent.push('(end)'),
    destroy: () => sent.push('(cut)'),
  };
  const clock = { nowMs: 0 };
  const events: ConnectionEvents = {
    onMessage: (_connection, payload) =>
      heard.push(payload === undefined ? 'text' : Buffer.from(payload).toString('hex')),
    onSignOfLife: () => heard.push('life'),
    onBroken: (_connection, code) => heard.push(`broken ${code}`),
    onClosed: () => heard.push('closed'),
    now: () => clock.nowMs,
  };
  const connection = new WebsocketConnection(events, createAddressUse());
  connection.start(socket);
  const receive = (opcode: number, ...payload: number[]): void => {
    const frame = clientFrame({ opcode, payload: new Uint8Array(payload) });
    connection.onBytes(frame, frame.length);
  };
  return { connection, socket, sent, heard, receive, clock };
};

describe('websocket connection', () => {
  it('GW17 our close frame is the last thing that goes out; the other one ends the connection', () => {
    const { connection, sent, heard, receive } = open();
    connection.write(new Uint8Array([0x82, 0]));
    connection.close(4000, 'NO');
    connection.write(new Uint8Array([0x82, 0]));
    connection.close(4001, 'NO');
    receive(PING);
    receive(BINARY, 1);
    expect(sent).toEqual(['8200', '88040fa04e4f']);
    receive(CLOSE, 0x0f, 0xa0);
    expect(sent.slice(2)).toEqual(['(end)']);
    expect(heard).toEqual([]);
  });

  it('GW17 a side that does not answer a close is cut after a while, and only then', () => {
    const { connection, sent } = open();
    connection.close(1012, '');
    vi.advanceTimersByTime(CLOSE_TIMEOUT_MS - 1);
    expect(sent).toEqual(['880203f4']);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['880203f4', '(cut)']);
  });

  it('GW17 a side that answers a close but never ends is cut as well', () => {
    const { sent, receive } = open();
    receive(CLOSE);
    expect(sent).toEqual(['8800', '(end)']);
    vi.advanceTimersByTime(CLOSE_TIMEOUT_MS);
    expect(sent).toEqual(['8800', '(end)', '(cut)']);
  });

  it('GW17 a connection that has gone leaves no timer behind', () => {
    const { connection, heard } = open();
    connection.close(1012, '');
    connection.onClosed();
    expect(vi.getTimerCount()).toBe(0);
    expect(heard).toEqual(['closed']);
  });

  it('L5 who does not read is not answered its pings', () => {
    const { socket, sent, heard, receive } = open();
    receive(PING, 1);
    socket.unsentBytes = 70_000;
    receive(PING, 2);
    socket.unsentBytes = 0;
    receive(PING, 3);
    expect(sent).toEqual(['8a0101', '8a0103']);
    expect(heard).toEqual(['life', 'life', 'life']);
  });

  it('L9 pings and pongs share a bucket; who sends too many is closed', () => {
    const { sent, receive, clock } = open();
    for (let count = 0; count < 100; count += 1) receive(count % 2 === 0 ? PING : PONG);
    expect(sent).toHaveLength(50);
    clock.nowMs += 1000;
    for (let count = 0; count < 10; count += 1) receive(PONG);
    expect(sent).toHaveLength(50);
    receive(PONG);
    expect(sent.at(-1)).toMatch(/^88..0fa9/);
  });
});
