import { type RefObject, useEffect, useState } from 'react';
import { readNumberPref, writePref } from '../../shared/prefs.ts';
import type { LivePlayer, PlayerPhase } from './live-player.ts';

export interface LiveVideo {
  readonly phase: PlayerPhase;
  readonly isMuted: boolean;
  /** 0–100. */
  readonly volume: number;
  /** The browser wants a click before it plays anything. */
  readonly needsPlay: boolean;
  play(): void;
  toggleSound(): void;
  setVolume(volume: number): void;
}

type VideoRef = RefObject<HTMLVideoElement | null>;

const usePlayer = (video: VideoRef, url: string | undefined) => {
  const [phase, setPhase] = useState<PlayerPhase>('loading');
  const [needsPlay, setNeedsPlay] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (element === null || url === undefined) return;
    let player: LivePlayer | undefined;
    let isGone = false;
    import('./live-player.ts')
      .then((module) => {
        if (isGone) return;
        player = new module.LivePlayer({
          video: element,
          url,
          onPhase: setPhase,
          onNeedsPlay: () => setNeedsPlay(true),
        });
      })
      .catch(() => setPhase('unsupported'));
    return () => {
      isGone = true;
      player?.close();
    };
  }, [video, url]);
  return { phase, needsPlay, setNeedsPlay };
};

/** Plays the stream in the video element, silent at first: browsers play sound only after a click. */
export const useLiveVideo = (video: VideoRef, url: string | undefined): LiveVideo => {
  const { phase, needsPlay, setNeedsPlay } = usePlayer(video, url);
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
