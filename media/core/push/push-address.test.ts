import { describe, expect, test } from 'vitest';
import { keyHint, parsePushAddress, storedPushAddress } from './push-address.ts';

const KEY = 'abcd-efgh-ijkl';

describe('PT1 addresses', () => {
  test.each([
    ['rtmp://a.rtmp.youtube.com/live2', KEY, 'a.rtmp.youtube.com', 1935, 'live2', KEY],
    ['rtmps://a.rtmps.youtube.com/live2/', KEY, 'a.rtmps.youtube.com', 443, 'live2', KEY],
    [
      'RTMP://Live.Twitch.TV:1936/app',
      `${KEY}?bandwidthtest=true`,
      'live.twitch.tv',
      1936,
      'app',
      `${KEY}?bandwidthtest=true`,
    ],
    [`rtmp://h.example/live/${KEY}`, '', 'h.example', 1935, 'live', KEY],
    [`rtmp://h.example/live/${KEY}?a=b`, '', 'h.example', 1935, 'live', `${KEY}?a=b`],
    [`rtmp://h.example/live/${KEY}`, KEY, 'h.example', 1935, 'live', KEY],
    ['rtmp://h.example/one/two', KEY, 'h.example', 1935, 'one/two', KEY],
    ['rtmp://[2606:4700::1111]:1940/live', KEY, '2606:4700::1111', 1940, 'live', KEY],
    ['rtmp://bücher.example/live', KEY, 'xn--bcher-kva.example', 1935, 'live', KEY],
    ['rtmp://127.1/live', KEY, '127.0.0.1', 1935, 'live', KEY],
    ['rtmp://0x7f000001/live', KEY, '127.0.0.1', 1935, 'live', KEY],
  ])('PT1 %s with key "%s" is read', (url, given, host, port, app, key) => {
    const parsed = parsePushAddress({ url, key: given });
    expect(parsed).toMatchObject({ ok: true, key, address: { host, port, app } });
    if (!parsed.ok) return;
    expect(parsed.address.url).not.toContain(KEY);
    expect(storedPushAddress(parsed.address.url)).toEqual(parsed.address);
  });

  test.each([
    ['http://h.example/live', KEY, 'BAD_PUSH_URL'],
    ['file:///etc/passwd', KEY, 'BAD_PUSH_URL'],
    ['rtmp:/h.example/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://', KEY, 'BAD_PUSH_URL'],
    ['rtmp:///live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example:0/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example:99999/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://user:pass@h.example/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://@h.example/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example/live#x', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example/live?token=1', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h%2eexample%2f/live', KEY, 'BAD_PUSH_URL'],
    ['rtmp://h.example/live', '', 'PUSH_KEY_NEEDED'],
    ['rtmp://h.example/live', 'two words', 'BAD_PUSH_KEY'],
    ['rtmp://h.example/live', 'line\nbreak', 'BAD_PUSH_KEY'],
    ['rtmp://h.example/live', 'k'.repeat(1025), 'BAD_PUSH_KEY'],
  ])('PT1 %s with key "%s" is refused: %s', (url, key, code) => {
    const parsed = parsePushAddress({ url, key });
    expect(parsed).toMatchObject({ ok: false, code });
    if (!parsed.ok && key !== '') expect(parsed.reason).not.toContain(key);
  });

  test('PT6 of a key its last 4 characters are shown, of a short one nothing', () => {
    expect(keyHint('abcd-efgh-ijkl?x=secret')).toBe('ijkl');
    expect(keyHint('elevenchars')).toBe('');
  });
});
