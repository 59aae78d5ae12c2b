import { useEffect, useRef } from 'react';
import { type LiveVideo, useLiveVideo } from '../player/use-live-video.ts';
import { useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { PlayIcon, SoundOffIcon } from './icons.tsx';
import { ScreenControls } from './ScreenControls.tsx';
import { startSpill } from './spill.ts';

const words = ({ phase, codec }: Pick<LiveVideo, 'phase' | 'codec'>): string => {
  if (phase === 'retrying') return STRINGS.screen.retrying;
  if (phase === 'unplayable') return STRINGS.screen.unplayable(codec);
  if (phase === 'unsupported') return STRINGS.screen.unsupported;
  return STRINGS.screen.loading;
};

/** The stage: the live video with its light spilling on the wall behind it. */
export const Screen = ({ isHidden }: { isHidden: boolean }) => {
  const frame = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const spill = useRef<HTMLCanvasElement>(null);
  const streams = useFan((state) => state.streams);
  const live = useLiveVideo(video, streams);

  useEffect(() => {
    if (video.current === null || spill.current === null) return;
    return startSpill(video.current, spill.current);
  }, []);

  return (
    <section ref={frame} className="screen" aria-label={STRINGS.screen.label} inert={isHidden}>
      <canvas ref={spill} className="spill" width="16" height="9" aria-hidden="true" />
      <div className="screen-frame">
        <video
          ref={video}
          className="video"
          data-testid="player-video"
          data-phase={live.phase}
          aria-label={STRINGS.screen.video}
          playsInline
          autoPlay
          muted
        />
        {live.phase !== 'playing' && (
          <p className="screen-words" role="status">
            {words(live)}
          </p>
        )}
        {live.needsPlay && (
          <button type="button" className="button button-primary screen-call" onClick={live.play}>
            <PlayIcon />
            {STRINGS.screen.play}
          </button>
        )}
        {!live.needsPlay && live.isMuted && live.phase === 'playing' && (
          <button type="button" className="button button-primary screen-call" onClick={live.toggleSound}>
            <SoundOffIcon />
            {STRINGS.screen.soundOn}
          </button>
        )}
        <ScreenControls live={live} frame={frame} />
      </div>
    </section>
  );
};
