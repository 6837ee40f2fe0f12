import { startTestSmtp } from '@assistance/api/testing/smtp';
import { PASSWORD as WORLD_PASSWORD, WORLD } from '@assistance/api/testing/world';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press, tabTo, type } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { accessLinkIn, takeEstablishment } from './first-access.js';
import { see, speak, visit } from './visit.js';

const PASSWORD = 'Trois girafes nagent vers Oslo';

withBrowser('C3.4.4 an account, from the invitation to the departure', (browser) => {
  describe('by keyboard alone', async () => {
    const smtp = await startTestSmtp();
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Assistance Amue <assistance@exemple.fr>' };
    const server = startServer({ template: WORLD, env });
    /** The address in the newest mail. */
    async function linkOf(mails: number): Promise<string> {
      await expect.poll(() => smtp.received.length, { timeout: 20_000 }).toBe(mails);
      return accessLinkIn(smtp.received.at(-1)?.raw ?? '');
    }

    it('an admin adds a correspondent, is told what is missing, and the person chooses a password and signs in', async () => {
      const admin = await visit(browser, await server, 'ada');
      await press(admin, admin.getByRole('link', { name: 'Administration' }));
      await press(admin, admin.getByRole('link', { name: 'Personnes', exact: true }));
      await see(admin, '9 personnes');
      await expectAccessible(admin);
      await press(admin, admin.getByRole('link', { name: 'Ajouter une personne' }));
      await admin.locator('h1:focus', { hasText: 'Ajouter une personne' }).waitFor();
      await type(admin, admin.getByLabel('Identifiant'), 'nour.jourdan');
      await type(admin, admin.getByLabel('Prénom'), 'Nour');
      await type(admin, admin.getByLabel('Nom', { exact: true }), 'Jourdan');
      await type(admin, admin.getByLabel('Courriel', { exact: true }), 'nour@univ-exemple.fr');
      const add = admin.getByRole('button', { name: 'Ajouter', exact: true });
      await press(admin, add);
      // C3.1.1: a correspondent is of an establishment.
      const establishment = admin.getByRole('combobox', { name: 'Établissement' });
      await establishment.and(admin.locator('[aria-invalid=true]')).waitFor();
      await expectAccessible(admin);
      await takeEstablishment(admin, admin, 'Université de Rochebrune');
      await press(admin, add);
      await admin.locator('h1:focus', { hasText: 'Nour Jourdan' }).waitFor();
      await see(admin, 'Invitation envoyée');
      await expectAccessible(admin);

      const link = await linkOf(1);
      const person = await browser.newPage({ baseURL: (await server).url });
      await person.goto(link);
      await see(person, 'Votre identifiant est « nour.jourdan »');
      await expectAccessible(person);
      const password = person.getByLabel('Nouveau mot de passe');
      const choose = person.getByRole('button', { name: 'Choisir ce mot de passe' });
      await type(person, password, 'jourdan-nour-1');
      await see(person, 'Trop facile à deviner');
      await press(person, choose);
      await password.and(person.locator('[aria-invalid=true]:focus')).waitFor();
      await expectAccessible(person);
      await person.keyboard.press('Control+A');
      await person.keyboard.type(PASSWORD);
      await see(person, 'Très bon mot de passe.');
      await speak(person, 'en');
      await see(person, 'A very good password.');
      await speak(person, 'fr');
      await press(person, choose);
      await person.locator('h1:focus', { hasText: 'Connexion' }).waitFor();
      await expectAccessible(person);
      await type(person, person.getByLabel('Identifiant'), 'nour.jourdan');
      await type(person, person.getByLabel('Mot de passe'), PASSWORD);
      await person.keyboard.press('Enter');
      await person.locator('header a[href="/compte"]').waitFor();

      await person.goto('/compte');
      await person.getByTestId('session').getByText('Cette session').waitFor();
      await see(person, 'Dernières connexions');
      await expectAccessible(person);

      // Once.
      const other = await browser.newPage({ baseURL: (await server).url });
      await other.goto(link);
      await see(other, 'Ce lien a déjà servi');
      await expectAccessible(other);

      // Departure: the person is out at once.
      await admin.reload();
      await see(admin, 'Compte ouvert');
      await press(admin, admin.getByRole('button', { name: 'Fermer le compte' }));
      await expectAccessible(admin, { within: '[role=dialog]' });
      await press(admin, admin.getByRole('dialog').getByRole('button', { name: 'Fermer le compte' }));
      await see(admin, 'Compte fermé.');
      await admin.getByRole('button', { name: 'Rouvrir le compte' }).waitFor();
      await person.goto('/compte');
      await person.locator('h1', { hasText: 'Connexion' }).waitFor();
    });

    it('an admin gives the password again before mails of somebody go elsewhere', async () => {
      const admin = await visit(browser, await server, 'ada');
      const database = new pg.Client({ connectionString: (await server).databaseUrl });
      await database.connect();
      await database.query(`update session set created_at = created_at - interval '1 hour'`);
      await database.end();
      await admin.goto('/personnes?q=sacha');
      await press(admin, admin.getByRole('link', { name: 'Sacha Cazenave' }));
      const address = admin.getByLabel('Courriel', { exact: true });
      await tabTo(admin, address);
      await admin.keyboard.press('Control+A');
      await admin.keyboard.type('sacha.cazenave@desk.example');
      await press(admin, admin.getByRole('button', { name: 'Enregistrer' }));
      const dialog = admin.getByRole('dialog', { name: 'Confirmer votre identité' });
      await dialog.waitFor();
      await expectAccessible(admin, { within: '[role=dialog]' });
      await type(admin, dialog.getByLabel('Mot de passe actuel'), WORLD_PASSWORD);
      await admin.keyboard.press('Enter');
      await see(admin, 'Modifications enregistrées.');
    });

    it('who has forgotten their password gets a link, asked for on the sign-in page', async () => {
      const page = await browser.newPage({ baseURL: (await server).url });
      await page.goto('/connexion');
      await press(page, page.getByRole('link', { name: 'Mot de passe oublié ?' }));
      await page.locator('h1:focus', { hasText: 'Mot de passe oublié' }).waitFor();
      await press(page, page.getByRole('button', { name: 'Recevoir un lien' }));
      await page
        .getByLabel('Identifiant ou courriel')
        .and(page.locator('[aria-invalid=true]:focus'))
        .waitFor();
      await page.keyboard.type('camille');
      await page.keyboard.press('Enter');
      await see(page, 'un courriel vient de partir');
      await expectAccessible(page);
      await page.goto(await linkOf(2));
      await see(page, 'choisissez un nouveau mot de passe pour le compte « camille »');
      await tabTo(page, page.getByLabel('Nouveau mot de passe'));
    });
  });
});
