import { checkName, nameKey } from '../core/names.ts';
import { refusal } from '../edges/refusal.ts';

/** Finds who has a name. */
export interface NameBook {
  findByNameKey(key: string): { readonly id: string } | undefined;
}

/** The name as it will be shown; throws NAME_… for one that cannot be shown or that somebody else in the book has. */
export const demandFreeName = (
  book: NameBook,
  { text, ownId }: { text: string; ownId?: string },
): { name: string; nameKey: string } => {
  const checked = checkName(text);
  if (!checked.ok) throw refusal(checked.reason);
  const key = nameKey(checked.name);
  const other = book.findByNameKey(key);
  if (other !== undefined && other.id !== ownId) throw refusal('NAME_TAKEN');
  return { name: checked.name, nameKey: key };
};
