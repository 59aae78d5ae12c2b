import type { Role } from '../../../../proto/contracts/admin.ts';

/** Everything that the accounts' part of the desk says. */
export const STRINGS = {
  title: 'Accounts',
  away: 'Accounts cannot be shown: the house does not answer.',
  roles: { admin: 'admin', moderator: 'moderator', artist: 'artist', fan: 'member' } satisfies Record<
    Role,
    string
  >,
  roleHints: {
    admin: 'Everything, here and in the room.',
    moderator: 'Looks at the desk, and moderates the room at /moderator.',
    artist: 'A star and the artist’s badge in the room. Stream keys are under Artists.',
    fan: 'A name and a star in the room.',
  } satisfies Record<Role, string>,
  name: 'Name of the new account',
  nameMissing: 'Give the account a name.',
  role: 'Role',
  roleOf: (name: string) => `Role of ${name}`,
  add: 'Add account',
  added: (name: string) => `${name} has an account. Hand the password over now.`,
  roleChanged: (name: string, role: string) => `${name} is ${role} from now on.`,
  you: 'you',
  manage: 'Manage',
  signedIn: (sessions: number) =>
    sessions === 0 ? 'not signed in' : sessions === 1 ? 'signed in' : `signed in ${sessions} times`,
  newPassword: 'New password',
  newPasswordAsk: (name: string) =>
    `Give ${name} a new password? The old one is dead, and ${name} is signed out everywhere.`,
  newPasswordYes: 'New password',
  newPasswordDone: (name: string) => `${name} has a new password. Hand it over now.`,
  signOut: 'Sign out everywhere',
  signedOut: (name: string) => `${name} is signed out everywhere.`,
  remove: 'Remove',
  removeAsk: (name: string) => `Remove the account of ${name}? It cannot be brought back.`,
  removeYes: 'Remove for good',
  removed: (name: string) => `The account of ${name} is removed.`,
  card: {
    title: (name: string) => `Password of ${name}`,
    once: 'Shown only now. Send it by a private way. It stays good until you give a new one.',
    where: 'Sign in at',
    name: 'Name',
    password: 'Password',
    done: 'I have handed it over',
  },
  openModeration: 'Moderation',
} as const;
