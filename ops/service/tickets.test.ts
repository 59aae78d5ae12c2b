import { describe, expect, it } from 'vitest';
import { signTicket, type TicketClaims, verifyTicket } from './tickets.ts';

const claims: TicketClaims = { person: 'p1', name: 'Zoë 🎧', role: 'moderator', expiresMs: 1000 };

describe('tickets', () => {
  it('TK1 a signed ticket gives its claims back until it expires', () => {
    const ticket = signTicket('secret', claims);
    expect(verifyTicket('secret', ticket, 999)).toEqual({ ok: true, claims });
    expect(verifyTicket('secret', ticket, 1000)).toEqual({ ok: false, reason: 'expired' });
    const member: TicketClaims = { ...claims, role: 'fan', verified: true };
    expect(verifyTicket('secret', signTicket('secret', member), 0)).toEqual({ ok: true, claims: member });
  });

  it('TK2 a ticket of another key, or one changed anywhere, is refused', () => {
    const ticket = signTicket('secret', claims);
    expect(verifyTicket('other', ticket, 0)).toEqual({ ok: false, reason: 'bad-signature' });
    for (let at = 0; at < ticket.length; at += 1) {
      const changed = `${ticket.slice(0, at)}${ticket[at] === 'A' ? 'B' : 'A'}${ticket.slice(at + 1)}`;
      const result = verifyTicket('secret', changed, 0);
      // The last character of base64url may carry unused bits; the claims can still not differ.
      if (result.ok) expect(result.claims).toEqual(claims);
    }
  });

  it('TK2 garbage is refused without a throw', () => {
    for (const text of ['', '.', 'a.b.c', 'a.b', '💥', 'x'.repeat(100_000)]) {
      expect(verifyTicket('secret', text, 0).ok).toBe(false);
    }
  });

  it('TK2 well-signed claims of a wrong shape are refused', () => {
    const wrong = [{ role: 'owner' }, { verified: 'yes' }, { verified: null }];
    for (const change of wrong) {
      const ticket = signTicket('secret', { ...claims, ...change } as TicketClaims);
      expect(verifyTicket('secret', ticket, 0)).toEqual({ ok: false, reason: 'malformed' });
    }
  });
});
