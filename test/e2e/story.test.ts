import { readFile } from 'node:fs/promises';
import { WORLD } from '@assistance/api/testing/world';
import { expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';
import { see, visit } from './visit.js';

const SUBJECT = 'Reprise des engagements : message FMAVC 005';
const TRACE = 'FMAVC 005 Le budget est insuffisant sur le centre financier 4127.';
const SOLUTION =
  'Ouvrez la transaction FMEDD, période 013, et virez les crédits manquants sur les dix centres financiers, puis relancez FMJ2.';

withBrowser('the story of a ticket', (browser) => {
  it('goes from a search that finds nothing to an article that another establishment finds', async () => {
    const desk = await startServer({ template: WORLD });
    const [camille, alix] = await Promise.all([
      visit(browser, desk, 'camille'),
      visit(browser, desk, 'alix'),
    ]);
    await see(alix, 'Aucune fiche pour le moment.');

    // C4.1.1: level 1 first. Nobody has written it yet, and the words go along into the ticket.
    await camille.getByLabel('Votre question ou votre code d’erreur').fill(SUBJECT);
    await camille.keyboard.press('Enter');
    await see(camille, `Aucun résultat pour « ${SUBJECT} »`);
    await camille.getByRole('link', { name: 'Écrire une fiche avec ce texte' }).click();
    const subject = camille.getByLabel('Objet');
    await subject.waitFor();
    expect(await subject.inputValue()).toBe(SUBJECT);

    // C4.2.1, C4.1.3: what a request holds.
    await camille.getByLabel('Produit').selectOption({ label: 'SIFAC' });
    await camille.getByLabel('Version installée').selectOption({ label: 'Patch 26 – Assistance assurée' });
    await camille
      .getByLabel('Description détaillée')
      .fill('À l’Université de Rochebrune, la reprise des engagements s’arrête pour dix centres financiers.');
    await camille.getByLabel('Dernières manipulations de l’utilisateur').fill('FMJ2, exécution réelle.');
    await camille.getByLabel('Messages et codes d’erreur').fill('FMAVC 005');
    await camille
      .getByLabel('Votre première analyse')
      .fill('Le budget manque ; la documentation n’en dit rien.');
    await camille
      .getByLabel('Choisir des fichiers')
      .setInputFiles({ name: 'trace FMJ2.txt', mimeType: 'text/plain', buffer: Buffer.from(TRACE) });
    await camille.getByRole('button', { name: 'Retirer trace FMJ2.txt' }).waitFor();
    await camille.getByRole('button', { name: 'Envoyer la fiche' }).click();
    await see(camille, 'L’Amue accuse réception et nomme votre interlocuteur.');
    const number = (await camille.getByTestId('ticket-number').textContent()) ?? '';

    // Seen at once, without reloading the queue.
    await alix.getByRole('link', { name: SUBJECT }).click();
    const download = alix.waitForEvent('download');
    await alix.getByRole('link', { name: 'trace FMJ2.txt' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(TRACE);

    // C3.2.1: the acknowledgement names the agent in charge.
    await alix.getByRole('button', { name: 'Accuser réception' }).click();
    await see(camille, 'Interlocuteur en charge : Alix Estève');

    // C3.2.7: a set phrase answers nothing.
    const answer = alix.getByLabel('Votre réponse');
    await alix.getByLabel('Issue').selectOption({ label: 'Solution à un problème d’utilisation' });
    await answer.fill('Bonjour, votre demande est prise en compte. Cordialement');
    await alix.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await see(alix, 'des formules d’usage ne suffisent pas');
    await answer.fill(SOLUTION);
    await alix.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await see(camille, SOLUTION);

    await camille.getByRole('button', { name: 'Clôturer la fiche' }).click();
    await camille.getByRole('dialog').getByRole('button', { name: 'Clôturer la fiche' }).click();
    await see(camille, 'La fiche est clôturée : plus rien n’est attendu.');

    // C3.4.5, C3.3.1: what identifies the establishment is out before anyone reads it again.
    await alix.getByRole('link', { name: 'Relecture' }).click();
    await alix.getByRole('link', { name: `Relire la fiche ${number}` }).click();
    const problem = alix.getByLabel('Le problème');
    await problem.waitFor();
    expect(await problem.inputValue()).not.toContain('Rochebrune');
    expect(await problem.inputValue()).toContain('FMAVC 005');
    // C3.3.1: no file goes along by itself.
    const clear = alix.getByLabel('Publier « trace FMJ2.txt »');
    expect(await clear.isChecked()).toBe(false);
    await clear.check();
    await alix.getByRole('button', { name: 'Publier dans la base' }).click();
    await see(alix, 'Publié : KB-000001.');

    // Elsewhere, with a slip of the hand, and as one types.
    const sacha = await visit(browser, desk, 'sacha');
    await sacha.getByRole('link', { name: 'Base de connaissances' }).click();
    await sacha.getByLabel('Rechercher dans la base').pressSequentially('engagemants finnanciers');
    await sacha.getByRole('link', { name: SUBJECT }).click();
    await see(sacha, SOLUTION);
    expect(await sacha.getByRole('main').innerText()).not.toContain('Rochebrune');
    const cleared = sacha.waitForEvent('download');
    await sacha.getByRole('link', { name: 'trace FMJ2.txt' }).click();
    expect(await readFile(await (await cleared).path(), 'utf8')).toBe(TRACE);

    // C3.3.1: the ticket itself does not exist for them, no more than one that nobody wrote.
    const said: (string | null)[] = [];
    for (const address of [number, '2026-999999']) {
      await sacha.goto(`/fiches/${address}`);
      await sacha.getByTestId('not-found').waitFor();
      said.push(await sacha.getByTestId('not-found').textContent());
      expect(await sacha.getByRole('main').innerText()).not.toContain('FMAVC');
    }
    expect(said[0]).toBe(said[1]);
    await sacha.goto('/accueil');
    await see(sacha, 'Aucune fiche pour le moment.');
  });
});
