import type { ActionContext, ActionOutcome } from '../action-rule.ts';
import { renameGuest } from '../people/rename.ts';
import { Refusal } from '../refusal.ts';
import { checkName, NAME_REFUSALS } from '../text/check-name.ts';
import { rememberGuest, renameWaitMs } from './guest-names.ts';
import type { NamesState } from './names-state.ts';
import { isKeptBack, isVouchedFor } from './verified-names.ts';

/** Gives a guest another name in all of its tabs, or says why not; undefined: it is called so now. */
export const rename = (
  raw: string,
  { fan, parts, presence, env, proposed }: ActionContext<{ readonly names: NamesState }>,
): ActionOutcome | undefined => {
  const checked = checkName(raw);
  if (!checked.ok) return { refusal: Refusal[NAME_REFUSALS[checked.problem]] };
  const { person } = fan;
  const { names } = parts;
  const name = checked.text;
  if (name === fan.name) return undefined;
  if (isVouchedFor(fan)) return { refusal: Refusal.REFUSAL_NOT_ALLOWED };
  if (isKeptBack(name, person, { names, proposed })) return { refusal: Refusal.REFUSAL_NAME_RESERVED };
  const retryAfterMs = renameWaitMs(names, person, env.now);
  if (retryAfterMs > 0) return { refusal: Refusal.REFUSAL_NAME_TOO_SOON, retryAfterMs };
  const asked = names.guests.get(person)?.asked ?? '';
  rememberGuest(names, person, { name, asked, renamedMs: env.now });
  renameGuest(presence, person, name);
  return undefined;
};
