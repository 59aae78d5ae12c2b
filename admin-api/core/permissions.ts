import type { Role } from '../../proto/contracts/admin.ts';

const RANKS = { fan: 0, artist: 1, moderator: 2, admin: 3 } as const satisfies Record<Role, number>;

/** What somebody may do here, and the lowest role that may. */
export const PERMISSIONS = {
  'ticket.take': 'fan',
  'password.change': 'fan',
  'desk.read': 'moderator',
  'obs.read': 'moderator',
  'artists.read': 'admin',
  'artists.write': 'admin',
  'routes.write': 'admin',
  'media.write': 'admin',
  'accounts.read': 'admin',
  'accounts.write': 'admin',
  'rooms.write': 'admin',
  'rooms.export': 'admin',
  'show.write': 'admin',
  'obs.write': 'admin',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether that role may do it: higher ranks may whatever lower ranks may. */
export const may = (role: Role, permission: Permission): boolean =>
  RANKS[role] >= RANKS[PERMISSIONS[permission]];
