import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// axe-core is a dependency of its Playwright package, found from there.
const axe = createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright')));
const read = (path: string) => readFileSync(axe.resolve(path), 'utf8');

/** The rules, speaking French: what they find is read beside French pages. */
const AXE_IN_FRENCH = `${read('axe-core/axe.min.js')};axe.configure({ locale: ${read('axe-core/locales/fr.json')} });`;

const WCAG_2_1_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * What breaks a WCAG 2.1 A or AA rule that a program can check, on the page as it stands: for each, the rule,
 * the element and what would mend it. `within` (a selector) narrows it to a part of the page.
 */
export async function findBarriers(
  page: Page,
  { within }: { readonly within?: string } = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page, axeSource: AXE_IN_FRENCH })
    .withTags(WCAG_2_1_AA)
    // The desk has no frame of another origin: without a second page to gather them, twice as fast.
    .setLegacyMode(true);
  const { violations } = await (within ? builder.include(within) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`,
    ),
  );
}

/** Fails when {@link findBarriers} finds any. */
export async function expectAccessible(
  page: Page,
  options: { readonly within?: string } = {},
): Promise<void> {
  expect(await findBarriers(page, options), `barriers on ${page.url().slice(0, 100)}`).toEqual([]);
}
