import type { Role } from '../../../../proto/contracts/admin.ts';

/** A password that was just given, until it is put away. */
export interface ShownPassword {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

const PAGES: Readonly<Record<Role, string>> = {
  admin: '/admin',
  moderator: '/moderator',
  artist: '/',
  fan: '/',
};

/** Where somebody of that role signs in, as an address to hand over. */
export const pageOf = (role: Role, origin: string): string => origin + PAGES[role];
