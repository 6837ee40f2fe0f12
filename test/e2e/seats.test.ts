import { WORLD } from '@assistance/api/testing/world';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { takeEstablishment } from './first-access.js';
import { see, speak, visit } from './visit.js';

withBrowser('C4.1.1 seats of correspondents', (browser) => {
  const desk = startServer({ template: WORLD });

  describe('by keyboard alone, from the first name to the change that the establishment proposes', () => {
    it('an admin names a correspondent, is told when a seat is refused, and names the lead', async () => {
      const page = await visit(browser, await desk, 'ada');
      await page.goto('/admin');
      await press(page, page.getByRole('main').getByRole('link', { name: 'Correspondants' }));
      await page.locator('h1:focus', { hasText: 'Correspondants par produit' }).waitFor();
      await see(page, '4 places');
      await expectAccessible(page);
      await press(page, page.getByRole('button', { name: 'Nommer un correspondant' }));
      const dialog = page.getByRole('dialog');
      await press(page, dialog.getByRole('button', { name: 'Nommer' }));
      await dialog.locator('[aria-invalid=true]').first().waitFor();
      await expectAccessible(page, { within: '[role=dialog]' });
      await takeEstablishment(page, dialog, 'valmore');
      await dialog.getByLabel('Correspondant').selectOption({ label: 'Noa Delmas' });
      await dialog.getByLabel('Produit').selectOption({ label: 'SIFAC' });
      await dialog.getByLabel('Rôle').selectOption({ label: 'technique' });
      await press(page, dialog.getByRole('button', { name: 'Nommer' }));
      await see(page, 'Noa Delmas est désormais correspondant technique de SIFAC.');
      await page.getByTestId('seat').filter({ hasText: 'Noa Delmas' }).waitFor();

      await press(page, page.getByRole('button', { name: 'Désigner un responsable' }));
      await takeEstablishment(page, dialog, 'valmore');
      await dialog.getByLabel('Correspondant').selectOption({ label: 'Sacha Cazenave' });
      await press(page, dialog.getByRole('button', { name: 'Désigner' }));
      await see(page, 'Sacha Cazenave propose désormais les changements de son établissement.');
    });

    it('the lead reads who holds what and what is missing, and proposes that a seat ends', async () => {
      const page = await visit(browser, await desk, 'sacha');
      await press(page, page.getByRole('link', { name: 'Mon établissement' }));
      await press(page, page.getByRole('main').getByRole('link', { name: /produit par produit/ }));
      await see(page, 'Vous êtes responsable des correspondants de votre établissement');
      const seat = page.getByTestId('seat').filter({ hasText: 'Noa Delmas' });
      await seat.getByText(/Manquent.: formation au produit/).waitFor();
      expect(await page.getByTestId('seat').filter({ hasText: 'Camille' }).count()).toBe(0);
      await expectAccessible(page);
      await press(page, seat.getByRole('button', { name: 'Proposer la fin' }));
      await press(page, page.getByRole('dialog').getByRole('button', { name: 'Proposer' }));
      await see(page, 'Proposition envoyée à l’Amue.');
      await page.getByTestId('proposal').getByText('En attente', { exact: true }).waitFor();
      await speak(page, 'en');
      await see(page, 'Changes that your establishment has proposed');
      await expectAccessible(page);
      await speak(page, 'fr');
    });

    it('the admin sees since when it waits, and confirms it; the lead is notified', async () => {
      const page = await visit(browser, await desk, 'ada');
      await page.goto('/admin/correspondants');
      const proposal = page.getByTestId('proposal');
      await proposal.getByText('Mettre fin à la place de Noa Delmas, technique SIFAC').waitFor();
      await proposal.getByText('en attente depuis moins d’un jour').waitFor();
      await expectAccessible(page);
      await press(page, proposal.getByRole('button', { name: 'Confirmer' }));
      const dialog = page.getByRole('dialog');
      await expectAccessible(page, { within: '[role=dialog]' });
      await press(page, dialog.getByRole('button', { name: 'Confirmer le changement' }));
      await see(page, 'Aucune proposition en attente');
      await see(page, '4 places');
      await page.getByLabel('Afficher').selectOption({ label: 'L’historique' });
      await page.getByTestId('seat').filter({ hasText: 'Noa Delmas' }).waitFor();
      const sacha = await visit(browser, await desk, 'sacha');
      await sacha.goto('/notifications');
      await sacha.getByText(/Changement de correspondants pour SIFAC/).waitFor();
    });
  });
});
