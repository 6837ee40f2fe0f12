import { PASSWORD } from '@assistance/api/testing/world';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { hasFocus, press, tabTo, type } from '../support/keys.js';
import { setScene } from './scene.js';
import { see } from './visit.js';

withBrowser('without a mouse', ({ newPage }) => {
  const scene = setScene();

  /** Signs in by the keyboard alone. */
  async function visit(login: string): Promise<Page> {
    const page = await newPage({ baseURL: (await scene).desk.url });
    await page.goto('/');
    await type(page, page.getByLabel('Identifiant'), login);
    await type(page, page.getByLabel('Mot de passe'), PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('header a[href="/compte"]').waitFor();
    return page;
  }

  it('a correspondent writes a ticket', async () => {
    const page = await visit('camille');
    await press(page, page.getByRole('link', { name: 'Nouvelle fiche' }));
    // The heading says where one is; the form follows it.
    await page.locator('h1:focus', { hasText: 'Nouvelle fiche d’assistance' }).waitFor();

    // The browser's own list: the first letters choose.
    await type(page, page.getByLabel('Produit'), 'SIFAC');
    await type(page, page.getByLabel('Objet'), 'Mandat rejeté');
    await type(page, page.getByLabel('Description'), 'Le mandat est rejeté à la validation.');
    await press(page, page.getByRole('button', { name: 'Envoyer la fiche' }));
    // What is missing is said, and the first field at fault has the focus.
    await page.getByTestId('field-error').first().waitFor();
    expect(await hasFocus(page.getByLabel('Dernières manipulations'))).toBe(true);

    await page.keyboard.type('Mandats, Valider.');
    await type(page, page.getByLabel('Votre première analyse'), 'Droits vérifiés, base de test identique.');
    await tabTo(page, page.getByLabel('Anomalie bloquante'));
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Envoyer la fiche' }));
    await see(page, 'L’Amue accuse réception et nomme votre interlocuteur.');
    expect(await page.getByTestId('blocking').first().isVisible()).toBe(true);
  });

  it('an agent works the queue', async () => {
    const { submitted } = await scene;
    const page = await visit('alix');
    await page.getByTestId('ticket-row').first().waitFor();

    // One key each, from one ticket to the next and back.
    for (const [key, row] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await hasFocus(page.locator('[data-row-link]').nth(row)), key).toBe(true);
    }

    await page.keyboard.press('/');
    await page.keyboard.type('Fiche à juger');
    await see(page, 'Aucune fiche ne correspond à ces filtres.');
    // Letters typed in a field are letters.
    expect(await page.getByLabel('Texte ou numéro').inputValue()).toBe('Fiche à juger');
    for (let letter = 0; letter < 'juger'.length; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('accuser');
    await page.getByTestId('ticket-count').getByText('1 fiche').waitFor();
    await tabTo(page, page.locator('[data-row-link]'));
    await page.keyboard.press('Enter');
    await page.getByTestId('ticket-number').getByText(submitted).waitFor();

    await press(page, page.getByRole('button', { name: 'Accuser réception' }));
    // A set of choices is one stop: arrows move in it.
    await tabTo(page, page.getByRole('radio', { name: 'Répondre' }));
    await page.keyboard.press('ArrowRight');
    await type(page, page.getByLabel('Ce qui manque'), 'Quelle est la trace de FMJ2 ?');
    await page.keyboard.press('Control+Enter');
    await see(page, 'Délai suspendu');

    await press(page, page.getByRole('button', { name: 'Requalifier' }));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Un contournement existe.');
    await press(page, page.getByRole('button', { name: 'Requalifier en non bloquante' }));
    await see(page, 'Désormais non bloquante');
  });
});
