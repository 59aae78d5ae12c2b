import { createHouse, type HouseEffect, type HouseInput, stepHouse } from '../../core/house.ts';
import type { MediaTag } from '../../core/media-tag.ts';
import type { Placeholder } from '../../core/placeholder.ts';
import type { Cut } from '../../core/venue.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));

export const FRAME_MS = 40;
export const LOOP_MS = 400;
export const header = (mark: string): Uint8Array =>
  hex(`17 00 000000 0142c01eff e1 0002 67${mark} 01 0002 68${mark}`);
export const aacHeader = hex('af 00 1210');
export const video = (
  role: 'key' | 'inter',
  timestampMs: number,
  options: { mark: string; ctsMs?: number },
): MediaTag => {
  const cts = (options.ctsMs ?? 0).toString(16).padStart(6, '0');
  const data = hex(
    `${role === 'key' ? '17' : '27'} 01 ${cts} 00000002 ${role === 'key' ? '65' : '41'}${options.mark}`,
  );
  return { role, timestampMs, data };
};
export const audio = (timestampMs: number, mark: string): MediaTag => ({
  role: 'audio',
  timestampMs,
  data: hex(`af 01 ${mark}`),
});
/** What marks a tag's stream: its last byte. */
export const markOf = (tag: MediaTag): number => tag.data.at(-1) ?? 0;
export const growsAlways = (tags: readonly MediaTag[]): boolean =>
  tags.every((tag, i) => i === 0 || tag.timestampMs > (tags[i - 1]?.timestampMs ?? 0));

/** A small loop: 10 frames and 20 pieces of sound, marked ee or as asked. */
export const makePlaceholder = (mark = 'ee'): Placeholder => ({
  videoHeader: header(mark),
  audioHeader: hex('af 00 1190'),
  video: { codec: 'h264', widthPx: 640, heightPx: 360 },
  audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
  tags: Array.from({ length: 20 }, (_, i) => i * 20).flatMap((ms) => [
    ...(ms % FRAME_MS === 0 ? [video(ms === 0 ? 'key' : 'inter', ms, { mark })] : []),
    audio(ms, mark),
  ]),
  durationMs: LOOP_MS,
});

interface ArtistOptions {
  readonly mark: string;
  readonly clockMs?: number;
  readonly gop?: number;
  readonly ctsMs?: number;
  readonly isMute?: boolean;
  readonly isBlind?: boolean;
  readonly audioLeadMs?: number;
}

/** A house with the venues `main` and `left`, a clock in our hand, and what `main` sends. */
export const createStage = (originMs = 0) => {
  const placeholder = makePlaceholder();
  const stage = {
    nowMs: 1000,
    sent: [] as MediaTag[],
    cuts: [] as Cut[],
    events: [] as HouseEffect[],
  };
  const env = () => ({ nowMs: stage.nowMs, unixMs: stage.nowMs, placeholder });
  const take = (effects: readonly HouseEffect[]): void => {
    for (const effect of effects) {
      if (effect.kind === 'send' && effect.venue === 'main') stage.sent.push(effect.tag);
      if (effect.kind === 'cut' && effect.venue === 'main') stage.cuts.push(effect.cut);
      if (effect.kind === 'source' || effect.kind === 'routed') stage.events.push(effect);
    }
  };
  const { house, effects } = createHouse(['main', 'left'], env(), { originMs });
  take(effects);
  const step = (input: HouseInput): void => take(stepHouse(house, input, env()));
  /** Lets time pass in ticks of 10 ms; `each` is called before every tick. */
  const pass = (ms: number, each: () => void = () => undefined): void => {
    for (let i = 0; i < ms; i += 10) {
      stage.nowMs += 10;
      each();
      step({ kind: 'tick' });
    }
  };
  /** An artist who sends a frame every 40 ms and sound every 20 ms, from a clock of their own. */
  const artist = (artistId: string, options: ArtistOptions) => {
    const { mark, gop = 10, ctsMs = 0, audioLeadMs = 0 } = options;
    let { isMute = false, isBlind = false } = options;
    let clockMs = options.clockMs ?? 0;
    let frame = 0;
    const send = (tag: MediaTag): void => step({ kind: 'sourceTag', artistId, tag });
    return {
      begin: () => {
        step({ kind: 'sourceStarted', artistId, artistName: artistId.toUpperCase() });
        if (!isBlind) send({ role: 'videoHeader', timestampMs: 0, data: header(mark) });
        if (!isMute) send({ role: 'audioHeader', timestampMs: 0, data: aacHeader });
      },
      play: () => {
        if (stage.nowMs % 20 === 0 && !isMute) send(audio(clockMs + audioLeadMs, mark));
        if (stage.nowMs % FRAME_MS === 0 && !isBlind) {
          send(video(frame % gop === 0 ? 'key' : 'inter', clockMs, { mark, ctsMs }));
          frame += 1;
        }
        clockMs += 10;
      },
      jump: (ms: number) => {
        clockMs += ms;
      },
      /** Which tracks it sends from now on. */
      sends: (tracks: { picture: boolean; sound: boolean }) => {
        isBlind = !tracks.picture;
        isMute = !tracks.sound;
      },
      end: () => step({ kind: 'sourceEnded', artistId }),
    };
  };
  const route = (artistId: string | null, mode: 'keyFrame' | 'instant' = 'keyFrame'): void =>
    step({ kind: 'route', venue: 'main', artistId, mode });
  const track = (isAudio: boolean): MediaTag[] =>
    stage.sent.filter((tag) => (isAudio ? tag.role === 'audio' : tag.role === 'key' || tag.role === 'inter'));
  const onAir = () => house.venues.get('main')?.onAir;
  return Object.assign(stage, { house, step, pass, artist, route, track, onAir });
};

export type Stage = ReturnType<typeof createStage>;
