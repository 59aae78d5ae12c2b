import { type RefObject, useEffect, useState } from 'react';
import type { LiveVideo } from '../player/use-live-video.ts';
import { STRINGS } from '../strings.ts';
import { FullScreenIcon, LeaveFullScreenIcon, SoundOffIcon, SoundOnIcon } from './icons.tsx';

interface ScreenControlsProps {
  readonly live: LiveVideo;
  readonly frame: RefObject<HTMLElement | null>;
}

const useFullScreen = () => {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const changed = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return isFull;
};

export const ScreenControls = ({ live, frame }: ScreenControlsProps) => {
  const isFull = useFullScreen();
  const soundLabel = live.isMuted ? STRINGS.screen.unmute : STRINGS.screen.mute;
  const fullLabel = isFull ? STRINGS.screen.leaveFullScreen : STRINGS.screen.fullScreen;

  const toggleFull = () => {
    if (isFull) void document.exitFullscreen();
    // Telephones that know full screen for videos only refuse this one; they have their own way.
    else frame.current?.requestFullscreen?.().catch(() => undefined);
  };

  return (
    <div className="controls">
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={soundLabel}
        title={soundLabel}
        onClick={live.toggleSound}
      >
        {live.isMuted ? <SoundOffIcon /> : <SoundOnIcon />}
      </button>
      <input
        type="range"
        className="volume"
        aria-label={STRINGS.screen.volume}
        min="0"
        max="100"
        value={live.isMuted ? 0 : live.volume}
        onChange={(event) => live.setVolume(Number(event.target.value))}
      />
      <button
        type="button"
        className="button button-icon button-quiet controls-full"
        aria-label={fullLabel}
        title={fullLabel}
        onClick={toggleFull}
      >
        {isFull ? <LeaveFullScreenIcon /> : <FullScreenIcon />}
      </button>
    </div>
  );
};
