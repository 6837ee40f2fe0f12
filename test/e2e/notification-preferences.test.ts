import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

withBrowser('how one is told', (browser) => {
  const scene = setScene();

  it('is chosen for each thing, and kept', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'alix', { at: '/notifications/preferences' });
    const warning = page.locator('[data-testid=preference][data-kind=WARNING]');
    await warning.getByLabel('Par courriel').selectOption({ label: 'Une fois par jour' });
    await see(page, 'Choix enregistré.');
    await page.getByLabel('Heure du courriel quotidien').selectOption({ label: '14 h' });
    await expectAccessible(page);
    await page.reload();
    expect(await warning.getByLabel('Par courriel').inputValue()).toBe('DIGEST');
    await expect.poll(() => page.getByLabel('Heure du courriel quotidien').inputValue()).toBe('14');
  });

  it('C3.1.5 but for what the charter makes compulsory', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille', { viewport: { width: 390, height: 800 } });
    await page.goto('/notifications/preferences');
    const closures = page.locator('[data-testid=preference][data-kind=CLOSURE_ANNOUNCED]');
    await closures.getByText('charte, § 3.1').waitFor();
    expect(await closures.getByLabel('Sur le site').isDisabled()).toBe(true);
    await expectAccessible(page);
  });
});
