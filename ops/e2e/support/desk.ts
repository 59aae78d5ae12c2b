import { expect, type Page } from '@playwright/test';

export const ADMIN = { name: 'Ada', password: 'a long enough password' };

/** What the desk shows once, right after an artist was made. */
export interface ShownKey {
  readonly ingestUrl: string;
  readonly key: string;
}

/** Opens the set-up link and makes the first admin's account, as a person would. */
export const setUp = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByTestId('setup-name').fill(ADMIN.name);
  await page.getByTestId('setup-password').fill(ADMIN.password);
  await page.getByTestId('setup-password-again').fill(ADMIN.password);
  await page.getByTestId('setup-submit').click();
  await expect(page.getByTestId('logout')).toBeVisible();
};

/** Adds an artist and reads the stream key that is shown once. */
export const addArtist = async (page: Page, name: string): Promise<ShownKey> => {
  await page.getByTestId('artist-name').fill(name);
  await page.getByTestId('artist-create').click();
  const shown = page.getByTestId('stream-key');
  await expect(shown).toBeVisible();
  const read = (id: string) =>
    page
      .getByTestId(id)
      .evaluate((element) => (element as HTMLInputElement).value ?? element.textContent ?? '');
  return { ingestUrl: (await read('ingest-url')).trim(), key: (await read('stream-key')).trim() };
};
