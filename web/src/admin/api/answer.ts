/** Why something could not be done, ready to be shown. */
export interface Problem {
  /** `refused`: the house said no; `unreachable`: nobody answered; `signed-out`: the session is over. */
  readonly kind: 'refused' | 'unreachable' | 'signed-out';
  /** The house's stable code, or '' where there was none. */
  readonly code: string;
  readonly message: string;
}

/** What came of a request: a value or a problem, never a throw. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };
