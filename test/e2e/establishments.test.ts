import { ADMIN_ALONE } from '@assistance/api/testing/world';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press, tabTo, type } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { see, speak, visit } from './visit.js';

/** Replaces what a field holds, by keyboard. */
async function retype(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

withBrowser('C1.1, C2.1, C2.3 an empty desk', (browser) => {
  const desk = startServer({ template: ADMIN_ALONE });

  it('gets its first product, release, establishment and deployment by keyboard', async () => {
    const page = await visit(browser, await desk, 'ada');
    await page.goto('/admin');
    const main = page.getByRole('main');
    const dialog = page.getByRole('dialog');
    const open = async (name: string) => {
      await press(page, main.getByRole('button', { name, exact: true }));
      await dialog.waitFor();
    };
    const submit = (name: string) => press(page, dialog.getByRole('button', { name, exact: true }));

    await press(page, main.getByRole('link', { name: 'Produits' }));
    await see(page, 'Aucun produit');
    await expectAccessible(page);
    await open('Ajouter un produit');
    await submit('Ajouter le produit');
    await dialog.getByLabel('Nom du produit').and(page.locator('[aria-invalid=true]:focus')).waitFor();
    await type(page, dialog.getByLabel('Nom du produit'), 'SIFAC');
    await type(page, dialog.getByLabel('Description en français'), 'Gestion financière');
    await type(page, dialog.getByLabel('Description en anglais'), 'Finance');
    await expectAccessible(page, { within: '[role=dialog]' });
    await submit('Ajouter le produit');
    await page.locator('h1', { hasText: 'SIFAC' }).waitFor();

    const addRelease = async (name: string, on: string) => {
      await open('Ajouter une livraison');
      await type(page, dialog.getByLabel('Nom de la version'), name);
      // A date field takes what is typed in the order of the browser's language; its value is what counts here.
      await dialog.getByLabel('Date de livraison').fill(on);
      await submit('Ajouter la livraison');
    };
    await addRelease('Version 1', '2026-03-02');
    const releases = page.getByTestId('release-row');
    await releases.getByText('Assistance assurée', { exact: true }).waitFor();
    await addRelease('Patch 1.1', '2026-03-01');
    await see(page, 'ne peut pas être plus ancienne');
    await dialog.getByLabel('Date de livraison').and(page.locator('[aria-invalid=true]')).waitFor();
    await expectAccessible(page, { within: '[role=dialog]' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await releases.count()).toBe(1);
    await expectAccessible(page);

    await press(page, main.getByRole('link', { name: 'Établissements qui l’utilisent' }));
    await see(page, 'Aucun établissement');
    await open('Ajouter un établissement');
    await type(page, dialog.getByLabel('Nom de l’établissement'), 'Université de La Fournaise');
    await type(page, dialog.getByLabel('Nom abrégé'), 'ULF');
    await type(page, dialog.getByLabel('Ville'), 'Saint-Denis');
    await tabTo(page, dialog.getByLabel('Région'));
    await dialog.getByLabel('Région').selectOption({ label: 'La Réunion' });
    expect(await dialog.getByLabel('Fuseau horaire').inputValue()).toBe('Indian/Reunion');
    await type(page, dialog.getByLabel('Autres noms'), 'Fournaise');
    await expectAccessible(page, { within: '[role=dialog]' });
    await submit('Ajouter l’établissement');
    await page.locator('h1', { hasText: 'Université de La Fournaise' }).waitFor();

    await open('Ajouter un produit utilisé');
    await tabTo(page, dialog.getByLabel('Produit'));
    await dialog.getByLabel('Produit').selectOption({ label: 'SIFAC' });
    await dialog.getByLabel('Mode').selectOption({ label: 'Hébergé' });
    await submit('Ajouter le déploiement');
    const host = dialog.getByLabel('Tiers certifié');
    await host.and(page.locator('[aria-invalid=true]:focus')).waitFor();
    await expectAccessible(page, { within: '[role=dialog]' });
    await page.keyboard.type('Hébergeur Sud');
    await submit('Ajouter le déploiement');
    const deployment = page.getByTestId('deployment');
    await deployment.getByText('Hébergeur Sud').waitFor();
    await open('Enregistrer une installation de SIFAC');
    await dialog.getByLabel('Version ou patch installé').selectOption({ index: 1 });
    await submit('Enregistrer l’installation');
    await deployment.getByText(/^Version 1, installation du/).waitFor();
    await expectAccessible(page);
  });

  it('finds an establishment by a name that it had', async () => {
    const page = await visit(browser, await desk, 'ada');
    await page.goto('/admin/etablissements?texte=fournaise');
    await page.getByTestId('establishment-row').getByRole('link').click();
    await press(page, page.getByRole('main').getByRole('button', { name: 'Renommer' }));
    const dialog = page.getByRole('dialog');
    await retype(page, dialog.getByLabel('Nouveau nom', { exact: true }), 'Université des Mascareignes');
    await expectAccessible(page, { within: '[role=dialog]' });
    await press(page, dialog.getByRole('button', { name: 'Renommer' }));
    await page.locator('h1', { hasText: 'Mascareignes' }).waitFor();
    await see(page, 'Anciens noms');
    await expectAccessible(page);
    await page.goto('/admin/etablissements');
    await page.getByLabel('Nom ou ville').fill('la fournaise');
    await page.getByRole('link', { name: 'Université des Mascareignes' }).waitFor();
    await speak(page, 'en');
    await see(page, 'Add an establishment');
    await expectAccessible(page);
  });
});
