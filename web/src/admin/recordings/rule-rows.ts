import type { RecordingRule, RecordingScope, RuleKind } from '../../../../proto/contracts/recordings.ts';
import type { Subjects } from '../desk/subjects.ts';
import { STRINGS } from '../strings.ts';

/** Stands for all that have no rule of their own. */
export const ALL_OTHERS = '*';

/** One rule as the desk shows it. */
export interface RuleRowView {
  readonly scope: RecordingScope;
  readonly subject: string;
  readonly name: string;
  readonly rule: RuleKind;
  /** The general rules stay; one's own can be taken away. */
  readonly isRemovable: boolean;
}

const SCOPES: readonly RecordingScope[] = ['venue', 'source'];

/** Rules of their own first, then the general ones, which are always there. */
export const ruleRows = (rules: readonly RecordingRule[], nameOf: Subjects['nameOf']): RuleRowView[] => [
  ...rules
    .filter(({ subject }) => subject !== ALL_OTHERS)
    .map((rule) => ({ ...rule, name: ownName(rule, nameOf), isRemovable: true })),
  ...SCOPES.map((scope) => ({
    scope,
    subject: ALL_OTHERS,
    name: scope === 'venue' ? STRINGS.recordings.everyVenue : STRINGS.recordings.everySource,
    rule: rules.find((rule) => rule.scope === scope && rule.subject === ALL_OTHERS)?.rule ?? 'never',
    isRemovable: false,
  })),
];

const ownName = ({ scope, subject }: RecordingRule, nameOf: Subjects['nameOf']): string =>
  scope === 'venue' ? subject : nameOf(subject);
