/** How many sockets each person has. */
export type PersonSockets = Map<string, number>;

export const createPersonSockets = (): PersonSockets => new Map();

/** Counts one more socket of a person; false, and nothing counted, where it has `most` already. */
export const enterPerson = (sockets: PersonSockets, person: string, most: number): boolean => {
  const count = sockets.get(person) ?? 0;
  if (count >= most) return false;
  sockets.set(person, count + 1);
  return true;
};

/** Gives one back. */
export const leavePerson = (sockets: PersonSockets, person: string): void => {
  const count = sockets.get(person) ?? 0;
  if (count > 1) sockets.set(person, count - 1);
  else sockets.delete(person);
};
