import { type RefObject, useEffect, useState } from 'react';
import { readNumberPref, writePref } from '../../shared/prefs.ts';
import type { Player, PlayerPhase, StreamUrls } from './player.ts';

export interface LiveVideo {
  readonly phase: PlayerPhase;
  /** What is on air where this browser cannot play it; null where it is not known. */
  readonly codec: string | null;
  readonly isMuted: boolean;
  /** 0–100. */
  readonly volume: number;
  /** The browser wants a click before it plays anything. */
  readonly needsPlay: boolean;
  play(): void;
  toggleSound(): void;
  setVolume(volume: number): void;
}

const LOADING = { phase: 'loading', codec: null } as const;

type VideoRef = RefObject<HTMLVideoElement | null>;

const usePlayer = (video: VideoRef, urls: StreamUrls | undefined) => {
  const [{ phase, codec }, setPhase] = useState<Pick<LiveVideo, 'phase' | 'codec'>>(LOADING);
  const [needsPlay, setNeedsPlay] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (element === null || urls === undefined) return;
    let player: Player | undefined;
    let isGone = false;
    import('./start-player.ts')
      .then((module) => {
        if (isGone) return;
        player = module.startPlayer({
          video: element,
          urls,
          onPhase: (now, of = null) => setPhase({ phase: now, codec: of }),
          onNeedsPlay: () => setNeedsPlay(true),
        });
      })
      .catch(() => setPhase({ phase: 'unsupported', codec: null }));
    return () => {
      isGone = true;
      player?.close();
    };
  }, [video, urls]);
  return { phase, codec, needsPlay, setNeedsPlay };
};

/** Plays the stream in the video element, silent at first: browsers play sound only after a click. */
export const useLiveVideo = (video: VideoRef, urls: StreamUrls | undefined): LiveVideo => {
  const { phase, codec, needsPlay, setNeedsPlay } = usePlayer(video, urls);
  const [isMuted, setIsMuted] = useState(true);
  const [volume, setVolume] = useState(() => readNumberPref('volume', { fallback: 80, max: 100 }));

  const apply = (muted: boolean, level: number) => {
    setIsMuted(muted);
    setVolume(level);
    if (video.current === null) return;
    video.current.muted = muted;
    video.current.volume = level / 100;
  };

  return {
    phase,
    codec,
    isMuted,
    volume,
    needsPlay,
    play: () => {
      setNeedsPlay(false);
      video.current?.play().catch(() => setNeedsPlay(true));
    },
    toggleSound: () => apply(!isMuted, isMuted && volume === 0 ? 80 : volume),
    setVolume: (level) => {
      writePref('volume', String(level));
      apply(level === 0, level);
    },
  };
};
