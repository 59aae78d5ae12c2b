import type { Me } from '../../../../proto/contracts/admin.ts';
import type { Answer } from '../api/answer.ts';
import { STRINGS } from '../strings.ts';

/** What the page shows. */
export type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'away'; readonly message: string }
  | { readonly kind: 'setup'; readonly token: string }
  | { readonly kind: 'login'; readonly notice: string | null; readonly name: string }
  | { readonly kind: 'desk'; readonly me: Me };

/** Where the answer to "who am I" leads. */
export const stageOf = (given: { answer: Answer<Me>; notice: string | null; name: string }): Stage => {
  const { answer, notice, name } = given;
  if (answer.ok) {
    const me = answer.value;
    const hasPlace = me.role === 'admin' || me.role === 'moderator';
    return hasPlace
      ? { kind: 'desk', me }
      : { kind: 'login', notice: STRINGS.login.notForYou(me.name), name: '' };
  }
  if (answer.problem.kind === 'signed-out') return { kind: 'login', notice, name };
  return { kind: 'away', message: answer.problem.message };
};

export const stageAfter = {
  /** A 401 while at the desk ends the session with a word; elsewhere (a wrong password) it changes nothing. */
  signedOut: (stage: Stage): Stage =>
    stage.kind === 'desk' ? { kind: 'login', notice: STRINGS.login.expired, name: stage.me.name } : stage,
};
