import { startTestSmtp } from '@assistance/api/testing/smtp';
import { ADMIN_ALONE } from '@assistance/api/testing/world';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';
import { accessLinkIn, takeEstablishment } from './first-access.js';
import { see, visit } from './visit.js';

const PASSWORD = 'Trois girafes nagent vers Oslo';
const ANSWER =
  'Ouvrez la transaction FMEDD, période 013, et virez les crédits manquants sur les dix centres, puis relancez FMJ2.';

withBrowser('C1.1, C2.1, C3.4.4, C4.1.1 a desk that begins with an admin alone', (browser) => {
  describe('from its first product', async () => {
    const smtp = await startTestSmtp();
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Assistance Amue <assistance@exemple.fr>' };
    const server = startServer({ template: ADMIN_ALONE, env });

    /** The link by which somebody gets in for the first time. */
    async function invitationTo(address: string): Promise<string> {
      const own = () =>
        smtp.received.find(({ raw }) => raw.includes(`To: ${address}`) || raw.includes(`<${address}>`));
      await expect.poll(() => own() !== undefined, { timeout: 60_000 }).toBe(true);
      return accessLinkIn(own()?.raw ?? '');
    }

    async function invite(
      admin: Page,
      person: { login: string; first: string; last: string; role: string; establishment?: string },
    ): Promise<Page> {
      const email = `${person.login}@exemple.fr`;
      await admin.goto('/personnes/nouvelle');
      await admin.getByLabel('Rôle').selectOption({ label: person.role });
      await admin.getByLabel('Identifiant').fill(person.login);
      await admin.getByLabel('Prénom').fill(person.first);
      await admin.getByLabel('Nom', { exact: true }).fill(person.last);
      await admin.getByLabel('Courriel', { exact: true }).fill(email);
      if (person.establishment !== undefined) await takeEstablishment(admin, admin, person.establishment);
      await admin.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await see(admin, 'Invitation envoyée');

      const page = await browser.newPage({ baseURL: (await server).url });
      await page.goto(await invitationTo(email));
      await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
      await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
      await page.getByLabel('Identifiant').fill(person.login);
      await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.locator('header a[href="/compte"]').waitFor();
      return page;
    }

    it('to the answer to its first ticket, everything entered by hand', async () => {
      const admin = await visit(browser, await server, 'ada');
      const dialog = admin.getByRole('dialog');
      const open = (name: string) => admin.getByRole('button', { name, exact: true }).click();
      const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

      await admin.goto('/admin/produits');
      await open('Ajouter un produit');
      await dialog.getByLabel('Nom du produit').fill('SIFAC');
      await dialog.getByLabel('Description en français').fill('Gestion financière');
      await dialog.getByLabel('Description en anglais').fill('Finance');
      await submit('Ajouter le produit');
      await admin.locator('h1', { hasText: 'SIFAC' }).waitFor();
      await open('Ajouter une livraison');
      await dialog.getByLabel('Nom de la version').fill('Version 1');
      await dialog.getByLabel('Date de livraison').fill('2026-03-02');
      await submit('Ajouter la livraison');
      await admin.getByTestId('release-row').waitFor();

      await admin.goto('/admin/etablissements');
      await open('Ajouter un établissement');
      await dialog.getByLabel('Nom de l’établissement').fill('Université de La Fournaise');
      await dialog.getByLabel('Nom abrégé').fill('ULF');
      await dialog.getByLabel('Ville').fill('Saint-Denis');
      await submit('Ajouter l’établissement');
      await admin.locator('h1', { hasText: 'Université de La Fournaise' }).waitFor();
      await open('Ajouter un produit utilisé');
      await dialog.getByLabel('Produit').selectOption({ label: 'SIFAC' });
      await dialog.getByLabel('Mode').selectOption({ label: 'Classique' });
      await submit('Ajouter le déploiement');
      await admin.getByTestId('deployment').waitFor();

      const agent = await invite(admin, {
        login: 'line',
        first: 'Line',
        last: 'Morel',
        role: 'Interlocuteur Amue',
      });
      const correspondent = await invite(admin, {
        login: 'nour',
        first: 'Nour',
        last: 'Jourdan',
        role: 'Correspondant',
        establishment: 'Fournaise',
      });

      // C4.1.1: who holds no seat cannot ask.
      await admin.goto('/admin/correspondants');
      await open('Nommer un correspondant');
      await takeEstablishment(admin, dialog, 'Fournaise');
      await dialog.getByLabel('Correspondant').selectOption({ label: 'Nour Jourdan' });
      await dialog.getByLabel('Produit').selectOption({ label: 'SIFAC' });
      await dialog.getByLabel('Rôle').selectOption({ label: 'fonctionnel' });
      await submit('Nommer');
      await admin.getByTestId('seat').filter({ hasText: 'Nour Jourdan' }).waitFor();

      await correspondent.goto('/fiches/nouvelle');
      await correspondent.getByLabel('Objet').fill('Reprise des engagements');
      await correspondent.getByLabel('Produit').selectOption({ label: 'SIFAC' });
      await correspondent
        .getByLabel('Version installée')
        .selectOption({ label: 'Version 1 – Assistance assurée' });
      await correspondent.getByLabel('Description détaillée').fill('La reprise s’arrête pour dix centres.');
      await correspondent
        .getByLabel('Dernières manipulations de l’utilisateur')
        .fill('FMJ2, exécution réelle.');
      await correspondent.getByLabel('Messages et codes d’erreur').fill('FMAVC 005');
      await correspondent
        .getByLabel('Votre première analyse')
        .fill('Le budget manque ; la documentation n’en dit rien.');
      await correspondent.getByRole('button', { name: 'Envoyer la fiche' }).click();
      await see(correspondent, 'L’Amue accuse réception et nomme votre interlocuteur.');

      await agent.getByRole('link', { name: 'Reprise des engagements' }).click();
      await agent.getByRole('button', { name: 'Accuser réception' }).click();
      await see(correspondent, 'Interlocuteur en charge : Line Morel');
      await agent.getByLabel('Issue').selectOption({ label: 'Solution à un problème d’utilisation' });
      await agent.getByLabel('Votre réponse').fill(ANSWER);
      await agent.getByRole('button', { name: 'Envoyer la réponse' }).click();
      await see(correspondent, ANSWER);
      // The acknowledgement and the answer of the charter went out by mail too (C3.2.1, C3.2.7).
      const mailed = () => smtp.received.filter(({ raw }) => raw.includes('<nour@exemple.fr>')).length;
      await expect.poll(mailed, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
    });
  });
});
