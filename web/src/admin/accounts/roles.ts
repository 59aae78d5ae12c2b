import type { Role } from '../../../../proto/contracts/admin.ts';
import type { SelectGroup } from '../parts/SelectField.tsx';
import { STRINGS } from './strings.ts';

/** By rank; the one that is made most often first in the form. */
export const ROLES: readonly Role[] = ['moderator', 'admin', 'artist', 'fan'];

export const ROLE_GROUPS: readonly SelectGroup[] = [
  { label: '', options: ROLES.map((role) => ({ value: role, label: STRINGS.roles[role] })) },
];

export const asRole = (value: string): Role | undefined => ROLES.find((role) => role === value);
