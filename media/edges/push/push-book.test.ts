import { expect, test } from 'vitest';
import { testContext } from '../../../ops/service/test-context.ts';
import type { MediaHub } from '../media-hub.ts';
import { createPushBook } from './push-book.ts';
import type { StoredPushTarget } from './push-store.ts';

const stored: StoredPushTarget = {
  ...{
    id: 'one',
    name: 'a target',
    venue: 'main',
    url: 'rtmp://target.example/live',
    key: 'key-of-a-target',
  },
  ...{ enabled: false, createdMs: 1 },
};

test('PT10 a target that the disk does not let go of stays in the list: it would be back at the next start', () => {
  const book = createPushBook({
    hub: { hasVenue: () => true } as unknown as MediaHub,
    log: testContext().log,
    allowPrivate: true,
    findAddresses: () => Promise.resolve({ ok: true, addresses: [] }),
    onSent: () => undefined,
    onReconnect: () => undefined,
    store: {
      all: () => [stored],
      save: () => undefined,
      remove: () => {
        throw new Error('database or disk is full');
      },
    },
  });
  expect(() => book.remove('one')).toThrow('disk is full');
  expect(book.list()).toMatchObject([{ id: 'one' }]);
});
