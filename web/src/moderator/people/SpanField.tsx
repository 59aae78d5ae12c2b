import type { JSX } from 'react';
import { SelectField } from '../../admin/parts/SelectField.tsx';
import { oneGroup } from '../parts/one-group.ts';
import { STRINGS } from '../strings.ts';
import { spanWords } from '../words/times.ts';

/** What a ban or a shadow ban may last, seconds; 0: for good. */
const SPANS_S = [3600, 86_400, 604_800, 2_592_000, 0] as const;

const words = STRINGS.sheet;
const SPANS = oneGroup(
  SPANS_S.map((seconds) => ({
    value: String(seconds),
    label: seconds === 0 ? words.forGood : spanWords(seconds),
  })),
);

export interface SpanFieldProps {
  /** Seconds; '0': for good. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
}

export const SpanField = (props: SpanFieldProps): JSX.Element => (
  <SelectField label={words.duration} groups={SPANS} {...props} />
);
