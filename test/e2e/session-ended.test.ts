import { expect, it } from 'vitest';
import { PASSWORD } from '@assistance/api/testing/world';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { visit } from './visit.js';

withBrowser('a session that ends while somebody writes', (browser) => {
  const scene = setScene();

  it('says that the text is kept, and leads back to this page after signing in', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille');
    await page.goto('/fiches/nouvelle');
    await page.getByLabel('Objet').fill('Mandat rejeté par le visa');
    await page.getByTestId('draft-kept').waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Envoyer' }).last().click();
    // The form first says what is missing: the server is not asked before it is whole.
    await page
      .getByLabel('Description')
      .first()
      .fill('Le mandat est rejeté à la validation, sans autre message.');
    await page.getByLabel(/manipulations/i).fill('Validation du mandat 401.');
    await page
      .getByLabel(/analyse/i)
      .first()
      .fill('Le visa manque sur le service fait.');
    await page.getByLabel('Produit').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Envoyer' }).last().click();
    // Whichever comes first: the answer to what was sent, or what the page asks by itself.
    const [again, login] = [
      page.getByRole('button', { name: 'Se reconnecter' }),
      page.getByLabel('Identifiant'),
    ];
    await again.or(login).first().waitFor();
    if (await again.isVisible()) await again.click({ timeout: 2_000 }).catch(() => {});
    await page.getByLabel('Identifiant').fill('camille');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/fiches/nouvelle');
    await expect.poll(() => page.getByLabel('Objet').inputValue()).toBe('Mandat rejeté par le visa');
  });
});
