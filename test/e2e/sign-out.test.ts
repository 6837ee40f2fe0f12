import { PASSWORD } from '@assistance/api/testing/world';
import { expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { visit } from './visit.js';

withBrowser('a shared computer', (browser) => {
  const scene = setScene();

  it('C3.4.4 can be left at any width: by the header, or one page further', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille');
    const signOut = page.getByRole('button', { name: 'Se déconnecter' });
    await page.goto('/compte');
    for (const width of [320, 480, 544, 546, 768, 1024, 1280, 1440, 1599, 1601, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() => signOut.filter({ visible: true }).count(), { message: `${width} px` })
        .toBeGreaterThan(0);
    }
    await page.setViewportSize({ width: 1024, height: 800 });
    await signOut.filter({ visible: true }).first().click();
    await page.waitForURL('**/connexion');
    // Whoever comes next signs in by the form.
    await page.getByLabel('Identifiant').fill('sacha');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.locator('header a[href="/compte"]').waitFor();
  });
});
