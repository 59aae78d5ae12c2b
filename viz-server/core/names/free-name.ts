import type { Env } from '../env.ts';
import { guestName } from '../guest-name.ts';
import { isKeptBack, type NameBook } from './verified-names.ts';

/** How often another friendly name is made up before a number tells the guest apart. */
const TRIES = 8;

/** A friendly name that is nobody's else. */
export const freeName = (person: string, context: NameBook & { readonly env: Env }): string => {
  for (let count = 0; count < TRIES; count += 1) {
    const name = guestName(context.env.random);
    if (!isKeptBack(name, person, context)) return name;
  }
  return `Guest ${Math.floor(context.env.random() * 1e9)}`;
};
