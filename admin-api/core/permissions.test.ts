import { describe, expect, it } from 'vitest';
import { may, PERMISSIONS, type Permission } from './permissions.ts';

const roles = ['fan', 'artist', 'moderator', 'admin'] as const;

describe('permissions', () => {
  it('AU7 ranks admin > moderator > artist > fan for everything', () => {
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      const allowed = roles.map((role) => may(role, permission));
      expect(allowed).toEqual([...allowed].toSorted((a, b) => Number(a) - Number(b)));
      expect(may('admin', permission)).toBe(true);
    }
  });

  it('AU7 lets a fan take a ticket and change a password, and nothing else', () => {
    const ofFans = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may('fan', permission));
    expect(ofFans).toEqual(['ticket.take', 'password.change']);
  });

  it('AU7 keeps artists and routes to admins', () => {
    expect(may('moderator', 'artists.read')).toBe(false);
    expect(may('moderator', 'routes.write')).toBe(false);
    expect(may('moderator', 'desk.read')).toBe(true);
    expect(may('artist', 'desk.read')).toBe(false);
  });
});
