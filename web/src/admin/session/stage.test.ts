import { expect, test } from 'vitest';
import type { Role } from '../../../../proto/contracts/admin.ts';
import type { Answer } from '../api/answer.ts';
import { type Stage, stageAfter, stageOf } from './stage.ts';

const refused = (kind: 'signed-out' | 'unreachable'): Answer<never> => ({
  ok: false,
  problem: { kind, code: '', message: 'why' },
});
const after = (answer: Parameters<typeof stageOf>[0]['answer']) =>
  stageOf({ answer, notice: 'hi', name: 'Rosa' });

test('DP4 without a session the log-in form comes, with a house that is away its words', () => {
  expect(after(refused('signed-out'))).toEqual({ kind: 'login', notice: 'hi', name: 'Rosa' });
  expect(after(refused('unreachable'))).toEqual({ kind: 'away', message: 'why' });
});

test('DP6 admins and moderators come to the desk, others are told that they have no place', () => {
  const kinds = (['admin', 'moderator', 'artist', 'fan'] satisfies Role[]).map(
    (role) => after({ ok: true, value: { id: '1', name: 'Rosa', role } }).kind,
  );
  expect(kinds).toEqual(['desk', 'desk', 'login', 'login']);
});

test('DP5 a 401 ends a session at the desk, and changes nothing before it', () => {
  const desk: Stage = { kind: 'desk', me: { id: '1', name: 'Rosa', role: 'admin' } };
  expect(stageAfter.signedOut(desk)).toMatchObject({ kind: 'login', name: 'Rosa' });
  const login: Stage = { kind: 'login', notice: null, name: '' };
  expect(stageAfter.signedOut(login)).toBe(login);
});
