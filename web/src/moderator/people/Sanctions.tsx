import { type JSX, useState } from 'react';
import { ConfirmButton } from '../../admin/parts/ConfirmButton.tsx';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { doAct } from '../acts.ts';
import { oneGroup } from '../parts/one-group.ts';
import type { Somebody } from '../room/store.ts';
import { STRINGS } from '../strings.ts';
import { spanWords } from '../words/times.ts';
import { SpanField } from './SpanField.tsx';

const words = STRINGS.sheet;
const REACHES = oneGroup(words.reaches.map((label, value) => ({ value: String(value), label })));
/** Breaks that are one click away, seconds. */
const BREAKS_S = [60, 600, 3600, 86_400] as const;

export interface SanctionProps {
  readonly who: Somebody;
  readonly reason: string;
}

export const BreakButtons = ({ who: { person, name }, reason }: SanctionProps): JSX.Element => (
  <section className="mod-group" aria-labelledby="mod-break">
    <h3 id="mod-break">{words.timeout}</h3>
    <div className="row">
      {BREAKS_S.map((durationS) => (
        <button
          key={durationS}
          type="button"
          className="button button-small"
          aria-label={words.timeoutAloud(spanWords(durationS))}
          data-testid={`timeout-${durationS}`}
          onClick={() =>
            void doAct(
              { reason, timeout: { person, durationS } },
              words.timeoutDone(name, spanWords(durationS)),
            )
          }
        >
          {spanWords(durationS)}
        </button>
      ))}
    </div>
  </section>
);

/** An address may be a whole household's, and who is put out has to come back by itself: that is asked once more. */
export const BanForm = ({ who: { person, name }, reason }: SanctionProps): JSX.Element => {
  const [durationS, setDurationS] = useState('86400');
  const [reach, setReach] = useState('0');
  const ban = (): void =>
    void doAct(
      { reason, ban: { person, durationS: Number(durationS), reach: Number(reach) } },
      words.banDone(name),
    );
  return (
    <section className="mod-group" aria-labelledby="mod-ban">
      <h3 id="mod-ban">{words.banTitle}</h3>
      <div className="mod-sanction">
        <SpanField value={durationS} onChange={setDurationS} testId="ban-span" />
        <SelectField
          label={words.reach}
          value={reach}
          groups={REACHES}
          onChange={setReach}
          testId="ban-reach"
        />
        {reach === '0' ? (
          <button type="button" className="button button-small button-danger" data-testid="ban" onClick={ban}>
            {words.ban}
          </button>
        ) : (
          <ConfirmButton
            label={words.banAddress}
            question={words.banAddressAsk(name)}
            yes={words.banAddressYes}
            isBusy={false}
            onYes={ban}
            testId="ban"
          />
        )}
      </div>
    </section>
  );
};

export const ShadowForm = ({ who: { person, name }, reason }: SanctionProps): JSX.Element => {
  const [durationS, setDurationS] = useState('0');
  return (
    <section className="mod-group" aria-labelledby="mod-shadow">
      <h3 id="mod-shadow">{words.shadowTitle}</h3>
      <div className="mod-sanction">
        <SpanField value={durationS} onChange={setDurationS} testId="shadow-span" />
        <button
          type="button"
          className="button button-small button-danger"
          data-testid="shadow"
          onClick={() =>
            void doAct(
              { reason, shadowBan: { person, durationS: Number(durationS) } },
              words.shadowDone(name),
            )
          }
        >
          {words.shadow}
        </button>
      </div>
    </section>
  );
};
