import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

withBrowser('the search', (browser) => {
  const scene = setScene();

  it('opens what was clicked, however soon after a key and however slowly its page comes', async () => {
    const { desk, article } = await scene;
    const page = await visit(browser, desk, 'sacha');
    await page.clock.install();
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const asked = page.waitForRequest(/ArticlePage.*\.js/);
    await page.route(/ArticlePage.*\.js/, async (route) => {
      await released;
      await route.continue();
    });

    await page.goto('/base');
    await page.getByTestId('hit').first().waitFor();
    // Its time stands still: however long a loaded machine takes for a key and a click, they come together.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByLabel('Rechercher dans la base').pressSequentially('r');
    await page.getByTestId('hit').getByRole('link').first().click();
    await asked;
    // The time after which a search follows what is typed has long passed.
    await page.clock.runFor(2_000);
    release();
    await page.getByTestId('article-number').getByText(article).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/base/${article}`);
  });

  it('takes what is typed at once, wherever one comes from', async () => {
    const page = await visit(browser, (await scene).desk, 'camille');
    await page.getByRole('link', { name: 'Base de connaissances' }).first().click();
    await page.locator('#kb-question:focus').waitFor();
    await page.reload();
    await page.locator('#kb-question:focus').waitFor();
    await page.keyboard.type('engagements');
    await page.waitForURL(/q=engagements/);
    await page.reload();
    // A shared address is there to be read.
    await page.getByTestId('hit').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('kb-question');
  });

  it('follows what is typed, its filters and the way back, in its address', async () => {
    const page = await visit(browser, (await scene).desk, 'camille', { at: '/base?q=rienquivaille' });
    await page.getByTestId('empty-results').waitFor();
    await page.getByLabel('Rechercher dans la base').fill('engagements');
    await page.getByTestId('hit').first().waitFor();
    await page.waitForURL(/q=engagements/);
    await page.getByTestId('hit').getByRole('link').first().click();
    await see(page, 'La solution');
    await page.goBack();
    await page.getByTestId('hit').first().waitFor();
    expect(await page.getByLabel('Rechercher dans la base').inputValue()).toBe('engagements');
  });

  it('shows what would find something where nothing is found, and goes through results with the arrows', async () => {
    const page = await visit(browser, (await scene).desk, 'camille', {
      at: '/base?q=%22engagements+rienquivaille%22',
    });
    await page.getByTestId('empty-results').waitFor();
    await page.getByTestId('easier').waitFor();
    await expectAccessible(page);
    await page
      .getByTestId('easier')
      .getByRole('button', { name: /Sans les guillemets/ })
      .click();
    await page.getByTestId('hit').first().waitFor();
    await page.getByLabel('Rechercher dans la base').press('ArrowDown');
    const first = page.getByTestId('hit').first().getByRole('link');
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kb-question');
  });
});
