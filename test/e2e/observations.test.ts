import { WORLD } from '@assistance/api/testing/world';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press, type } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { see, speak, visit } from './visit.js';

const SAID = 'Les demandes de complément pourraient arriver en une seule fois.';
const ANSWERED = 'La première demande reprend désormais tout ce qui manque.';

withBrowser('C4.2.5 observations on the service', (browser) => {
  const desk = startServer({ template: WORLD });

  describe('by keyboard alone, from the page of the establishment to the answer', () => {
    it('a correspondent is told what is missing, then sends one', async () => {
      const page = await visit(browser, await desk, 'camille');
      await press(page, page.getByRole('link', { name: 'Mon établissement' }));
      await press(page, page.getByRole('main').getByRole('link', { name: 'Observations sur le service' }));
      await page.locator('h1:focus', { hasText: 'Observations sur le service' }).waitFor();
      await see(page, 'Aucune observation');
      await expectAccessible(page);
      const send = page.getByRole('button', { name: 'Envoyer l’observation' });
      await press(page, send);
      await page.getByLabel('Votre observation').and(page.locator('[aria-invalid=true]:focus')).waitFor();
      await expectAccessible(page);
      await page.keyboard.type(SAID);
      await press(page, send);
      await see(page, 'Observation envoyée.');
      const sent = page.getByTestId('observation').filter({ hasText: SAID });
      await sent.getByText('Envoyée', { exact: true }).waitFor();
      expect(await page.getByLabel('Votre observation').inputValue()).toBe('');
      await expectAccessible(page);
      await speak(page, 'en');
      await see(page, 'Observations of your establishment');
      await expectAccessible(page);
      await speak(page, 'fr');
    });

    it('an agent sees above the queue that one waits, takes note and answers', async () => {
      const page = await visit(browser, await desk, 'alix');
      const waiting = page.getByTestId('waiting');
      await waiting.getByText('1 en attente').waitFor();
      await press(page, waiting.getByRole('link', { name: 'Observations' }));
      const one = page.getByTestId('observation').filter({ hasText: SAID });
      await one.getByText('Camille Aubry, U. Rochebrune').waitFor();
      await one.getByText('en attente depuis moins d’un jour').waitFor();
      await expectAccessible(page);
      await press(page, one.getByRole('button', { name: 'Prendre note' }));
      await one.getByText('Alix Estève en a pris note').waitFor();
      await press(page, one.getByRole('button', { name: 'Répondre' }));
      const dialog = page.getByRole('dialog');
      await press(page, dialog.getByRole('button', { name: 'Envoyer la réponse' }));
      await dialog.locator('[aria-invalid=true]').waitFor();
      await expectAccessible(page, { within: '[role=dialog]' });
      await type(page, dialog.getByLabel('Votre réponse'), ANSWERED);
      await press(page, dialog.getByRole('button', { name: 'Envoyer la réponse' }));
      await see(page, 'Réponse envoyée.');
      await see(page, 'Aucune observation');
      await page.getByLabel('Afficher').selectOption({ label: 'Toutes' });
      await one.getByText('Réponse de Alix Estève').waitFor();
      await expectAccessible(page);
      expect(await one.getByRole('button').count()).toBe(0);
    });

    it('C3.3.1 the establishment reads the answer, and another nothing of it', async () => {
      const claude = await visit(browser, await desk, 'claude');
      await press(claude, claude.getByRole('link', { name: 'Envoyer une observation sur le service' }));
      await claude.getByTestId('observation').getByText(ANSWERED).waitFor();
      const sacha = await visit(browser, await desk, 'sacha', { at: '/etablissement/observations' });
      await see(sacha, 'Aucune observation');
      expect(await sacha.getByTestId('observation').count()).toBe(0);
    });
  });

  it('what was begun is there when the page is opened again', async () => {
    const page = await visit(browser, await desk, 'sacha', { at: '/etablissement/observations' });
    await page.getByLabel('Votre observation').fill('Une remarque commencée');
    await page.reload();
    await page.getByLabel('Votre observation').waitFor();
    expect(await page.getByLabel('Votre observation').inputValue()).toBe('Une remarque commencée');
  });

  it('an admin comes to them from the strip of the admins; a provider to nothing', async () => {
    const ada = await visit(browser, await desk, 'ada', { at: '/admin' });
    await press(ada, ada.getByRole('main').getByRole('link', { name: 'Observations' }));
    await ada.locator('h1:focus', { hasText: 'Observations sur le service' }).waitFor();
    const paul = await visit(browser, await desk, 'paul', { at: '/observations' });
    await see(paul, /réservée|introuvable/i);
    expect(await paul.getByRole('link', { name: /Observation/ }).count()).toBe(0);
  });
});
