import type { JSX } from 'react';
import type { ObsState } from '../../../../proto/contracts/admin.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SLOW_POLL_MS } from '../desk/next-poll-delay.ts';
import { usePolling } from '../desk/use-polling.ts';
import { Panel } from '../parts/Panel.tsx';
import { useAction } from '../parts/use-action.ts';
import { STRINGS } from '../strings.ts';

const BADGES = { off: 'badge', connecting: 'badge badge-warn', connected: 'badge badge-good' } as const;

/** OBS's scenes, one click each; in words why there are none. */
export const ObsPanel = (): JSX.Element => {
  const { api } = useDesk();
  const { value: obs, lookNow } = usePolling(api.obs, SLOW_POLL_MS);
  return (
    <Panel
      title={STRINGS.obs.title}
      name="obs"
      aside={obs && <span className={BADGES[obs.state]}>{STRINGS.obs.states[obs.state]}</span>}
    >
      <ObsBody obs={obs} lookNow={lookNow} />
    </Panel>
  );
};

interface ObsBodyProps {
  readonly obs: ObsState | undefined;
  readonly lookNow: () => Promise<void>;
}

const ObsBody = ({ obs, lookNow }: ObsBodyProps): JSX.Element => {
  if (obs === undefined) return <p className="empty">{STRINGS.loading}</p>;
  if (obs.state === 'off') return <p className="empty">{STRINGS.obs.off}</p>;
  if (obs.state === 'connecting') return <p className="empty">{obs.reason ?? STRINGS.obs.connecting}</p>;
  if (obs.scenes.length === 0) return <p className="empty">{STRINGS.obs.noScenes}</p>;
  return <Scenes obs={obs} lookNow={lookNow} />;
};

const Scenes = ({ obs, lookNow }: { obs: ObsState; lookNow: () => Promise<void> }): JSX.Element => {
  const { api, canChange } = useDesk();
  const { isBusy, run } = useAction();
  const show = (name: string): Promise<boolean> =>
    run({ act: () => api.switchScene(name), done: STRINGS.obs.switched(name), after: lookNow });
  return (
    <ul className="scenes">
      {obs.scenes.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="button scene"
            aria-pressed={name === obs.currentScene}
            aria-disabled={isBusy || !canChange}
            data-testid={`scene-${name}`}
            onClick={() => {
              if (canChange && name !== obs.currentScene) void show(name);
            }}
          >
            <span>{name}</span>
            {name === obs.currentScene && <span className="eyebrow">{STRINGS.obs.onNow}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};
