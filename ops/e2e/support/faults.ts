import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a machine can find wrong with a page's accessibility: each rule with the elements that break it. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
