import type { VenueFacts } from '../../../../proto/contracts/media.ts';
import type { MediaEventPage } from '../../../../proto/contracts/media-events.ts';
import type {
  PlaceholderFacts,
  PlaceholderJob,
  PlaceholderList,
  PlaceholderScope,
} from '../../../../proto/contracts/placeholders.ts';
import type {
  NewPushTarget,
  PushTarget,
  PushTargetChange,
  PushTargetList,
} from '../../../../proto/contracts/push-targets.ts';
import type {
  Recording,
  RecordingList,
  RecordingRule,
  RecordingRules,
  RecordingScope,
  RuleKind,
} from '../../../../proto/contracts/recordings.ts';
import type { Answer } from './answer.ts';
import type { Ask } from './request.ts';
import type { Upload } from './upload.ts';

const seg = encodeURIComponent;

/** Whose placeholder it is. */
export interface PlaceholderOwner {
  readonly scope: PlaceholderScope;
  readonly subject: string;
}

/** What is recorded: an artist's source or a venue. */
export interface RecordingSubject {
  readonly scope: RecordingScope;
  readonly subject: string;
}

const ofOwner = ({ scope, subject }: PlaceholderOwner): string =>
  `/api/placeholders/${scope}/${seg(subject)}`;
const ofRule = ({ scope, subject }: RecordingSubject): string =>
  `/api/recordings/rules/${scope}/${seg(subject)}`;

/** What media does for the desk, through admin-api. */
export const createMediaApi = (ask: Ask, upload: Upload) => ({
  addVenue: (name: string): Promise<Answer<VenueFacts>> =>
    ask({ method: 'POST', path: '/api/venues', body: { name } }),
  removeVenue: (name: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/venues/${seg(name)}` }),
  dropSource: (artistId: string): Promise<Answer<unknown>> =>
    ask({ method: 'POST', path: `/api/sources/${seg(artistId)}/drop` }),

  placeholders: (): Promise<Answer<PlaceholderList>> => ask({ method: 'GET', path: '/api/placeholders' }),
  uploadPlaceholder: (
    owner: PlaceholderOwner,
    sending: { file: File; signal: AbortSignal; onProgress: (share: number) => void },
  ): Promise<Answer<PlaceholderJob>> =>
    upload({ path: `${ofOwner(owner)}?name=${seg(sending.file.name.slice(-200))}`, ...sending }),
  undoPlaceholder: (owner: PlaceholderOwner): Promise<Answer<PlaceholderFacts>> =>
    ask({ method: 'POST', path: `${ofOwner(owner)}/undo` }),
  removePlaceholder: (owner: PlaceholderOwner): Promise<Answer<PlaceholderFacts>> =>
    ask({ method: 'DELETE', path: ofOwner(owner) }),
  cancelPlaceholder: (jobId: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/placeholders/jobs/${seg(jobId)}` }),

  recordings: (before: string | null): Promise<Answer<RecordingList>> =>
    ask({
      method: 'GET',
      path: `/api/recordings?limit=20${before === null ? '' : `&before=${seg(before)}`}`,
    }),
  record: (body: RecordingSubject): Promise<Answer<Recording>> =>
    ask({ method: 'POST', path: '/api/recordings', body }),
  stopRecording: (id: string): Promise<Answer<Recording>> =>
    ask({ method: 'POST', path: `/api/recordings/${seg(id)}/stop` }),
  deleteRecording: (id: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/recordings/${seg(id)}` }),
  recordingRules: (): Promise<Answer<RecordingRules>> =>
    ask({ method: 'GET', path: '/api/recordings/rules' }),
  setRecordingRule: (of: RecordingSubject, rule: RuleKind): Promise<Answer<RecordingRule>> =>
    ask({ method: 'PUT', path: ofRule(of), body: { rule } }),
  removeRecordingRule: (of: RecordingSubject): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: ofRule(of) }),

  pushTargets: (): Promise<Answer<PushTargetList>> => ask({ method: 'GET', path: '/api/push-targets' }),
  addPushTarget: (body: NewPushTarget): Promise<Answer<PushTarget>> =>
    ask({ method: 'POST', path: '/api/push-targets', body }),
  changePushTarget: (id: string, body: PushTargetChange): Promise<Answer<PushTarget>> =>
    ask({ method: 'PATCH', path: `/api/push-targets/${seg(id)}`, body }),
  removePushTarget: (id: string): Promise<Answer<unknown>> =>
    ask({ method: 'DELETE', path: `/api/push-targets/${seg(id)}` }),

  mediaEvents: (before: number | null): Promise<Answer<MediaEventPage>> =>
    ask({
      method: 'GET',
      path: `/api/media-events?limit=30${before === null ? '' : `&before=${before}`}`,
    }),
});

/** Where a browser finds the newest still of a venue or an artist; null where there is none. */
export const stillPath = (of: {
  kind: 'venues' | 'sources';
  name: string;
  /** When it was made: makes the browser ask again when there is a new one. */
  atMs: number | null;
}): string | null => (of.atMs === null ? null : `/api/${of.kind}/${seg(of.name)}/preview.jpg?at=${of.atMs}`);

/** Where a browser finds a still of a placeholder; `loopId` is another one with each upload. */
export const placeholderStillPath = (owner: PlaceholderOwner, loopId: string): string =>
  `${ofOwner(owner)}/preview.jpg?loop=${seg(loopId)}`;

/** Where a recording is downloaded. */
export const recordingFilePath = (id: string): string => `/api/recordings/${seg(id)}/file`;
