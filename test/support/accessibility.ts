import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8');

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
  // Half a megabyte: once a document, not once a look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_IN_FRENCH);
  const violations = await page.evaluate(
    async ([context, tags]) => {
      // A colour in transition has no defined contrast.
      for (const change of document.getAnimations())
        if (Number.isFinite(change.effect?.getComputedTiming().endTime)) change.finish();
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      // The desk has no frames, and nobody reads here what passed.
      const options = { runOnly: tags, resultTypes: ['violations' as const], iframes: false };
      return (await (context ? run(context, options) : run(options))).violations;
    },
    [within, WCAG_2_1_AA] as const,
  );
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
