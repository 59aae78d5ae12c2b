import type { JSX } from 'react';
import { STICKERS } from '../../../../proto/stickers.ts';
import { Panel } from '../../admin/parts/Panel.tsx';
import { doAct } from '../acts.ts';
import { live } from '../room/live.ts';
import { openSheet, useModerator } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { type Area, countIn } from './pick.ts';
import { type ChoiceMaker, useChoice } from './use-choice.ts';
import { WallMap } from './WallMap.tsx';

const words = STRINGS.wall;

const stickers = () => live.client?.view.stickers ?? new Map();

/** The stickers on the background, and ways to take some of them down. */
export const WallPart = (): JSX.Element => {
  // Read anew with each change of the background.
  useModerator((state) => state.wallVersion);
  const maker = useChoice();
  const count = stickers().size;
  return (
    <Panel title={words.title} name="wall" aside={<span className="badge">{words.count(count)}</span>}>
      <WallMap maker={maker} />
      <p className="field-hint">{words.hint}</p>
      <p id="mod-map-keys" className="field-hint mod-keys">
        {words.keys}
      </p>
      {count === 0 && <p className="empty">{words.empty}</p>}
      <div className="mod-choice" role="status" data-testid="wall-choice">
        <Chosen maker={maker} />
      </div>
    </Panel>
  );
};

const Chosen = ({ maker: { choice, forget } }: { maker: ChoiceMaker }): JSX.Element | null => {
  if (choice.kind === 'one') return <OneSticker number={choice.number} forget={forget} />;
  return choice.kind === 'area' ? <OneArea area={choice.area} forget={forget} /> : null;
};

const ForgetButton = ({ forget }: { forget: () => void }): JSX.Element => (
  <button type="button" className="button button-small button-quiet" onClick={forget}>
    {words.forget}
  </button>
);

const OneSticker = ({ number, forget }: { number: number; forget: () => void }): JSX.Element | null => {
  const lines = useModerator((state) => state.lines);
  const placed = stickers().get(number);
  if (placed === undefined) return null;
  const label = STICKERS.find(({ id }) => id === placed.sticker)?.label ?? words.unknown;
  const owner = live.owners.get(number);
  const said = lines.find(({ person }) => person === owner);
  const remove = async (): Promise<void> => {
    if (await doAct({ removeStickers: { numbers: [number] } }, words.removed(1))) forget();
  };
  return (
    <>
      <p>{words.chosen(label)}</p>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          data-testid="sticker-remove"
          onClick={() => void remove()}
        >
          {words.remove}
        </button>
        {owner !== undefined && (
          <button
            type="button"
            className="button button-small"
            data-testid="sticker-owner"
            onClick={() => openSheet({ person: owner, name: said?.name ?? '', role: said?.role ?? 0 })}
          >
            {words.who}
          </button>
        )}
        <ForgetButton forget={forget} />
      </div>
      {owner === undefined && <p className="field-hint">{words.whoUnknown}</p>}
    </>
  );
};

const OneArea = ({ area, forget }: { area: Area; forget: () => void }): JSX.Element => {
  const count = countIn(stickers(), area);
  const remove = async (): Promise<void> => {
    if (await doAct({ removeStickersIn: area }, words.removed(count))) forget();
  };
  return (
    <>
      <p>{words.area(count)}</p>
      <div className="row">
        <button
          type="button"
          className="button button-small"
          disabled={count === 0}
          data-testid="area-remove"
          onClick={() => void remove()}
        >
          {words.removeArea}
        </button>
        <ForgetButton forget={forget} />
      </div>
    </>
  );
};
