import type { HealthWarningCode } from '../../../proto/contracts/ingest-health.ts';
import type { MediaEvent } from '../../../proto/contracts/media-events.ts';
import type { Cut } from '../venue.ts';

/** A warning about a source that begins or ends to hold. */
export interface WarningNews {
  readonly artistId: string;
  readonly artistName: string;
  readonly code: HealthWarningCode;
  readonly message: string;
  readonly change: 'raised' | 'cleared';
}

/** What admin-api is told of. */
export type Happening =
  | {
      kind: 'source';
      change: 'started' | 'ended' | 'stalled' | 'resumed';
      artistId: string;
      artistName: string;
    }
  | ({ kind: 'warning' } & WarningNews)
  | { kind: 'routed'; venue: string; artistId: string | null }
  | { kind: 'cut'; venue: string; cut: Cut };

/** The event, and the subject within which it keeps its place. Undefined where nobody sees a difference. */
export const describe = (
  happening: Happening,
  stamp: { id: string; atMs: number },
): { subject: string; event: MediaEvent } | undefined => {
  switch (happening.kind) {
    case 'source':
      return { subject: sourceSubject(happening), event: { ...stamp, ...sourceEvent(happening) } };
    case 'warning':
      return { subject: sourceSubject(happening), event: { ...stamp, ...warningEvent(happening) } };
    case 'routed':
      return { subject: venueSubject(happening), event: { ...stamp, ...routedEvent(happening) } };
    case 'cut':
      return isOnAirChange(happening.cut)
        ? { subject: venueSubject(happening), event: { ...stamp, ...cutEvent(happening) } }
        : undefined;
  }
};

const sourceSubject = ({ artistId }: { artistId: string }): string => `source/${artistId}`;
const venueSubject = ({ venue }: { venue: string }): string => `venue/${venue}`;

/** A venue also cuts within one source, for example when its clock jumps: the same artist stays on air. */
const isOnAirChange = ({ from, to }: Cut): boolean => from !== to;

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

// Member by member: what a happening holds beside these is not for the wire.
const sourceEvent = ({ kind, change, artistId, artistName }: Of<'source'>) => ({
  kind,
  change,
  artistId,
  artistName,
});

const warningEvent = ({ kind, change, artistId, artistName, code, message }: Of<'warning'>) => ({
  kind,
  change,
  artistId,
  artistName,
  code,
  message,
});

const routedEvent = ({ kind, venue, artistId }: Of<'routed'>) => ({ kind, venue, artistId });

const cutEvent = ({ kind, venue, cut }: Of<'cut'>) => ({
  kind,
  venue,
  from: cut.from,
  to: cut.to,
  reason: cut.reason,
  venueClockMs: Math.round(cut.atMs),
});
