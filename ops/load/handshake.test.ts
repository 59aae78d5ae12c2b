import { describe, expect, it } from 'vitest';
import { acceptFor, readUpgradeAnswer, writeUpgradeRequest } from './handshake.ts';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const answer = (status: string, accept: string, rest = ''): Buffer =>
  Buffer.from(`HTTP/1.1 ${status}\r\nUpgrade: websocket\r\nsec-websocket-accept: ${accept}\r\n\r\n${rest}`);

describe('handshake', () => {
  it('LG3 computes the accept value of RFC 6455, section 1.3', () => {
    expect(acceptFor(key)).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });

  it('LG3 asks with Origin, as a browser does', () => {
    const lines = writeUpgradeRequest({ host: 'h:1', path: '/room', origin: 'http://h:8080', key }).split(
      '\r\n',
    );
    expect(lines[0]).toBe('GET /room HTTP/1.1');
    expect(lines).toContain('Origin: http://h:8080');
    expect(lines.slice(-2)).toEqual(['', '']);
  });

  it('LG3 says where the first frame begins', () => {
    const bytes = answer('101 Switching Protocols', acceptFor(key), 'frames');
    const read = readUpgradeAnswer(bytes, key);
    expect(read).toEqual({ kind: 'accepted', headBytes: bytes.length - 6 });
  });

  it('LG3 waits for the whole head', () => {
    const bytes = answer('101 Switching Protocols', acceptFor(key));
    expect(readUpgradeAnswer(bytes.subarray(0, -1), key)).toEqual({ kind: 'incomplete' });
  });

  it('LG3 refuses another status, a wrong accept value and an endless head', () => {
    expect(readUpgradeAnswer(answer('503 Full', acceptFor(key)), key)).toEqual({
      kind: 'refused',
      reason: 'HTTP/1.1 503 Full',
    });
    expect(readUpgradeAnswer(answer('101 Switching Protocols', 'no'), key).kind).toBe('refused');
    expect(readUpgradeAnswer(Buffer.alloc(20_000, 'a'), key).kind).toBe('refused');
  });
});
