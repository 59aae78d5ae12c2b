import { expect, type Page } from '@playwright/test';

/** Who signs in at the moderators' page. */
export interface Account {
  readonly name: string;
  readonly password: string;
}

/** Makes an account at the desk and reads the password that is shown once. */
export const addAccount = async (desk: Page, name: string, role: 'moderator' | 'fan'): Promise<Account> => {
  await desk.getByTestId('account-name').fill(name);
  await desk.getByTestId('account-role').selectOption(role);
  await desk.getByTestId('account-create').click();
  await expect(desk.getByTestId('account-shown-name')).toHaveText(name);
  const password = await desk.getByTestId('account-password').innerText();
  await desk.getByTestId('account-password-done').click();
  return { name, password };
};

/** Opens the moderators' page and signs in. */
export const signIn = async (page: Page, pageUrl: string, { name, password }: Account): Promise<void> => {
  await page.goto(`${pageUrl}/moderator`);
  await page.getByTestId('login-name').fill(name);
  await page.getByTestId('login-password').fill(password);
  await page.getByTestId('login-submit').click();
};

/** Waits until the page is in the room and has learnt the desk. */
export const isModerating = (page: Page): Promise<void> => expect(page.getByTestId('panic')).toBeEnabled();

/** A line of the moderators' chat. */
export const lineAt = (page: Page, text: string) => page.locator('.mod-line', { hasText: text });

/** Opens all about the author of a line. */
export const openAuthor = async (page: Page, text: string): Promise<void> => {
  await lineAt(page, text)
    .last()
    .getByRole('button', { name: /^About/ })
    .click();
  await expect(page.getByTestId('person-sheet')).toBeVisible();
};

/** What the page says of something that was done. */
export const saidOf = (page: Page, done: string) => page.getByTestId('result').filter({ hasText: done });

/** Takes an act back by what the page says of it. */
export const takeBack = async (page: Page, done: string): Promise<void> => {
  await saidOf(page, done).getByTestId('toast-undo').click();
  await expect(saidOf(page, 'Taken back').last()).toBeVisible();
};
