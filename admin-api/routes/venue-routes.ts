import type { FastifyApp } from '../../ops/service/http-app.ts';
import { signTicket } from '../../ops/service/tickets.ts';
import { Ticket, VenuePage } from '../../proto/contracts/admin.ts';
import { TICKET_LIFETIME_MS } from '../core/session-policy.ts';
import { answers } from './answers.ts';
import type { RouteDeps } from './route-deps.ts';

/** What the fan page asks for. */
export const addVenueRoutes = (app: FastifyApp, { config, secrets, env, sessions }: RouteDeps): void => {
  const page: VenuePage = {
    title: config.title,
    room: config.room,
    venue: config.programVenue,
    vizPort: config.vizPort,
    vizPath: '/room',
    mediaPort: config.mediaPort,
    flvPath: `/venue/${config.programVenue}.flv`,
    hlsPath: hlsPathOf(config),
  };

  app.get(
    '/api/venue',
    { schema: { tags: ['venue'], summary: 'What the fan page needs first', response: answers(VenuePage) } },
    async () => page,
  );

  app.post(
    '/api/ticket',
    {
      schema: {
        tags: ['venue'],
        summary: "A ticket for the websocket's Hello, in one's own name and role",
        response: answers(Ticket),
      },
      onRequest: sessions.need('ticket.take'),
    },
    async (request, reply) => {
      const { id, name, role } = sessions.requireAccount(request, reply);
      const issuedMs = env.now();
      const expiresMs = issuedMs + TICKET_LIFETIME_MS;
      // An admin has made the account: the room shows its name with a star, also a fan's.
      const claims = { person: id, name, role, verified: true, issuedMs, expiresMs };
      return { ticket: signTicket(secrets.ticketSecret, claims), expiresMs };
    },
  );
};

/** Empty settings mean that the program is given out as HLS. */
const hlsPathOf = ({ hlsVenues, programVenue }: RouteDeps['config']): string | null =>
  hlsVenues.length === 0 || hlsVenues.includes(programVenue) ? `/hls/${programVenue}/live.m3u8` : null;
