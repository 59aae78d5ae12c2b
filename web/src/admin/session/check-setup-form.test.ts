import { expect, test } from 'vitest';
import { checkSetupForm } from './check-setup-form.ts';

test('DP2 each field says what is missing, and a good form says nothing', () => {
  const good = { name: 'Rosa', password: 'ten chars!', passwordAgain: 'ten chars!' };
  expect(checkSetupForm(good)).toEqual({});
  expect(Object.keys(checkSetupForm({ ...good, name: '  ' }))).toEqual(['name']);
  expect(Object.keys(checkSetupForm({ ...good, password: 'ninechars', passwordAgain: 'x' }))).toEqual([
    'password',
  ]);
  expect(Object.keys(checkSetupForm({ ...good, passwordAgain: 'ten chars?' }))).toEqual(['passwordAgain']);
});
