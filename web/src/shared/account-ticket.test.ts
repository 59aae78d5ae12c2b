import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountTicket, renewAccountTicket } from './account-ticket.ts';
import { readPref, writePref } from './prefs.ts';

const answerWith = (status: number, body: unknown) => {
  const fetchLike = vi.fn(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetchLike);
  return fetchLike;
};

afterEach(() => {
  vi.unstubAllGlobals();
  writePref('account', undefined);
});

describe('account ticket', () => {
  it('PG19 a guest asks for none', async () => {
    const fetchLike = answerWith(200, { ticket: 't' });
    await renewAccountTicket();
    expect([fetchLike.mock.calls.length, accountTicket()]).toEqual([0, '']);
  });

  it('PG19 who signed in at the desk comes in by the account, and as a guest again when the session has ended', async () => {
    writePref('account', '1');
    answerWith(200, { ticket: 'signed' });
    await renewAccountTicket();
    expect(accountTicket()).toBe('signed');
    answerWith(401, { code: 'SIGN_IN' });
    await renewAccountTicket();
    expect([accountTicket(), readPref('account')]).toEqual(['', undefined]);
  });

  it('PG19 a house that does not answer keeps nobody out', async () => {
    writePref('account', '1');
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        throw new TypeError('away');
      }),
    );
    await renewAccountTicket();
    expect([accountTicket(), readPref('account')]).toEqual(['', '1']);
  });
});
