import { describe, expect, it, vi } from 'vitest';
import { createMessageQueue, MOST_WAITING } from './message-queue.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** An inflate whose answers come when the test says so. */
const slowInflate = () => {
  const waiting: { resolve(): void; reject(): void }[] = [];
  const inflate = (deflated: Uint8Array) =>
    new Promise<Uint8Array>((resolve, reject) => {
      waiting.push({ resolve: () => resolve(deflated), reject: () => reject(new Error('broken')) });
    });
  return { waiting, inflate };
};

describe('message queue', () => {
  it('WS3 delivers in the order of arrival, whatever inflates first', async () => {
    const { waiting, inflate } = slowInflate();
    const got: number[] = [];
    const queue = createMessageQueue({
      inflate,
      deliver: (message) => got.push(message[0] ?? -1),
      fail: vi.fn(),
    });
    queue.push(bytes(0, 1));
    queue.push(bytes(1, 2));
    queue.push(bytes(1, 3));
    queue.push(bytes(0, 4));
    expect(got).toEqual([1]);
    waiting[1]?.resolve();
    await settled();
    expect(got).toEqual([1]);
    waiting[0]?.resolve();
    await settled();
    expect(got).toEqual([1, 2, 3, 4]);
    queue.push(bytes(0, 5));
    expect(got).toEqual([1, 2, 3, 4, 5]);
  });

  it('WS3 asks for a resume, once, where a message cannot be read', async () => {
    const { waiting, inflate } = slowInflate();
    const deliver = vi.fn();
    const fail = vi.fn();
    const queue = createMessageQueue({ inflate, deliver, fail });
    queue.push(bytes(1, 1));
    queue.push(bytes(1, 2));
    waiting[0]?.reject();
    waiting[1]?.resolve();
    await settled();
    queue.push(bytes(9));
    expect(fail).toHaveBeenCalledExactlyOnceWith('unreadable');
    expect(deliver).not.toHaveBeenCalled();
  });

  it('WS3 takes a message that the reader throws at as unreadable', () => {
    const fail = vi.fn();
    const deliver = () => {
      throw new RangeError('index out of range');
    };
    createMessageQueue({ inflate: async (body) => body, deliver, fail }).push(bytes(0, 255));
    expect(fail).toHaveBeenCalledWith('unreadable');
  });

  it('WS3 does not let frames pile up: too far behind, it resumes instead', () => {
    const { inflate } = slowInflate();
    const fail = vi.fn();
    const queue = createMessageQueue({ inflate, deliver: vi.fn(), fail });
    for (let index = 0; index < MOST_WAITING; index += 1) queue.push(bytes(1, 0));
    expect(fail).not.toHaveBeenCalled();
    queue.push(bytes(1, 0));
    expect(fail).toHaveBeenCalledExactlyOnceWith('behind');
  });
});
