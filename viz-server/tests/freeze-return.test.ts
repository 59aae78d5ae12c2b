import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signTicket } from '../../ops/service/tickets.ts';
import { viz } from '../../proto/gen/viz.js';
import { runServer, type TestServer } from './support/running-server.ts';
import { joinFan, type TestFan } from './support/test-fan.ts';

const { Refusal } = viz;

const enter = ({ vizUrl }: TestServer, ticket = ''): Promise<TestFan> =>
  joinFan(vizUrl, { hello: { ticket } });

/** As admin-api signs it: anew for each time somebody comes. */
const ticketOf = ({ context }: TestServer, role: 'fan' | 'moderator'): string =>
  signTicket(context.secrets.ticketSecret, {
    ...{ person: `account-${role}`, name: `Some ${role}`, role, verified: true },
    issuedMs: Date.now(),
    expiresMs: Date.now() + 60_000,
  });

const say = async (fan: TestFan, text: string): Promise<viz.Refusal | null | undefined> =>
  (await fan.ask({ sayChat: { text } })).refusal;

describe('a freeze for new fans', () => {
  it('MD7 who was there before is not new, through coming back and restarts', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'houselights-viz-'));
    let server = await runServer({ dataDir });
    onTestFinished(() => server.close());
    let guest = await enter(server);
    await enter(server, ticketOf(server, 'fan'));
    const moderator = await enter(server, ticketOf(server, 'moderator'));
    // The freeze must come in a later millisecond than they did.
    await guest.until((view) => view.frameSequence > 2);
    expect((await moderator.ask({ moderate: { freeze: { layers: [3], onlyNewFans: true } } })).refusal).toBe(
      0,
    );
    await guest.close();
    guest = await enter(server, guest.view.ticket);
    expect(await say(guest, 'back')).toBe(Refusal.REFUSAL_NONE);
    let late = await enter(server);
    expect(await say(late, 'new')).toBe(Refusal.REFUSAL_FROZEN);
    // Twice: the ticket that the first return gave must know it as well.
    for (const text of ['after a restart', 'after another']) {
      await server.close();
      server = await runServer({ dataDir });
      guest = await enter(server, guest.view.ticket);
      late = await enter(server, late.view.ticket);
      const member = await enter(server, ticketOf(server, 'fan'));
      expect(await say(guest, text)).toBe(Refusal.REFUSAL_NONE);
      expect(await say(late, text)).toBe(Refusal.REFUSAL_FROZEN);
      expect(await say(member, `member ${text}`)).toBe(Refusal.REFUSAL_NONE);
    }
  });
});
