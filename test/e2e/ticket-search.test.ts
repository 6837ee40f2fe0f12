import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { visit } from './visit.js';

withBrowser('the search over tickets', (browser) => {
  const scene = setScene();

  it('is reached by a key from anywhere, and gone through by keys', async () => {
    const { desk, awaitingComplement } = await scene;
    const page = await visit(browser, desk, 'alix', { at: '/guide' });
    await page.getByTestId('header-search').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('trace FMJ2 incomplete');
    await page.keyboard.press('Enter');
    const hit = page.locator(`[data-testid=hit][data-number="${awaitingComplement}"]`);
    await hit.locator('mark').first().waitFor();
    await expectAccessible(page);
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    expect(await hit.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByTestId('ticket-number').getByText(awaitingComplement).waitFor();
  });

  it('C3.3.1 gives a correspondent its establishment’s alone', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'sacha', { viewport: { width: 390, height: 800 } });
    await page.getByTestId('header-search').fill('trace FMJ2');
    await page.getByTestId('header-search').press('Enter');
    await page.getByTestId('found-count').getByText('Aucune fiche trouvée').waitFor();
    expect(await page.getByTestId('hit').count()).toBe(0);
    await expectAccessible(page);
  });
});
