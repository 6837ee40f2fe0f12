import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const PRECISE = 'Le calcul des reprises FMJ2 ignore la période 013 ; la correction porte sur ce programme.';

/** A day that comes, `YYYY-MM-DD`. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const send = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
const last = (page: Page, text: string): Promise<void> =>
  page.getByTestId('timeline-entry').last().getByText(text).waitFor();

const commitment = (page: Page, kind: string): Promise<string | null> =>
  page.locator(`[data-testid=commitment][data-kind=${kind}]`).getAttribute('data-outcome');

withBrowser('every act of the charter', (browser) => {
  const scene = setScene();
  /** An agent and the correspondent on the same ticket, each seeing what the other does. */
  async function on(number: string): Promise<[alix: Page, camille: Page]> {
    const { desk } = await scene;
    const at = `/fiches/${number}`;
    return Promise.all([visit(browser, desk, 'alix', { at }), visit(browser, desk, 'camille', { at })]);
  }

  it('C3.2.5 keeps the response by a first analysis and a schedule', async () => {
    const [alix, camille] = await on((await scene).inProgress);
    await alix.getByText('Première analyse et calendrier').click();
    await alix.getByLabel('Votre première analyse').fill(PRECISE);
    await alix.getByLabel('Réponse prévue le').fill('2020-01-06');
    await send(alix, 'Envoyer la première analyse');
    await alix.getByTestId('field-error').getByText('doit être à venir').waitFor();
    await alix.getByLabel('Réponse prévue le').fill(inDays(30));
    await send(alix, 'Envoyer la première analyse');
    await see(camille, 'Alix Estève vous répond selon le calendrier annoncé.');
    await last(camille, PRECISE);
    expect(await commitment(camille, 'RESPONSE')).toBe('KEPT');
  });

  it('C3.2.6 decides on maintenance, then tells how far it is and in which release it comes', async () => {
    const [alix, camille] = await on((await scene).malfunction);
    await alix.getByLabel('Décision', { exact: true }).selectOption({ index: 1 });
    await alix.getByLabel('Vos explications').fill(PRECISE);
    await send(alix, 'Envoyer la décision');
    await last(camille, 'Prise en compte par la maintenance du produit');

    await alix.getByLabel('Correction livrée dans').selectOption({ label: 'Patch 26' });
    await alix.getByLabel('Où en est le travail').fill('Livré ce matin.');
    await send(alix, 'Envoyer l’avancement');
    await last(camille, 'Correction livrée dans : Patch 26');
    expect(await commitment(camille, 'MAINTENANCE_DECISION')).toBe('KEPT');
  });

  it('C4.1.2 refuses level 1 by naming the document that answers, as a link', async () => {
    const [alix, camille] = await on((await scene).submitted);
    await send(alix, 'Refuser : relève du niveau 1');
    const dialog = alix.getByRole('dialog');
    await dialog.getByLabel('Document qui répond').fill('Guide des mandats, page 12');
    await dialog.getByLabel('Adresse du document').fill('javascript:alert(1)');
    await dialog.getByLabel('Explication').fill('Le chapitre 3 donne la marche à suivre.');
    await send(alix, 'Refuser la demande');
    await dialog.getByTestId('field-error').waitFor();
    await dialog.getByLabel('Adresse du document').fill('https://docs.example/mandats#p12');
    await send(alix, 'Refuser la demande');
    const link = camille.getByRole('link', { name: 'Guide des mandats, page 12' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://docs.example/mandats#p12');
  });

  it('C2.5 records what is out of scope, and tells what becomes of it', async () => {
    const [alix, camille] = await on((await scene).awaitingComplement);
    await send(alix, 'Hors périmètre');
    const dialog = alix.getByRole('dialog');
    await dialog
      .getByLabel('Suite donnée')
      .selectOption({ label: 'Prestation payante, selon la grille tarifaire' });
    await dialog.getByLabel('Explication').fill('La base de test n’est pas à jour.');
    await send(alix, 'Déclarer hors périmètre');
    await last(camille, 'Conditions de l’assistance non remplies');
    await last(camille, 'Prestation payante, selon la grille tarifaire');
    await last(camille, 'La base de test n’est pas à jour.');

    await send(camille, 'Retirer la fiche');
    await camille.getByLabel('Pourquoi la retirer ?').fill('Nous avons trouvé.');
    await camille.getByRole('dialog').getByRole('button', { name: 'Retirer la fiche' }).click();
    await last(alix, 'Retirée par l’établissement');
    expect(await alix.getByTestId('ticket-status').first().textContent()).toContain('Clôturée');
  });
});
