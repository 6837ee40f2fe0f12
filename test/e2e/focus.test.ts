import { openTicket, perform } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD } from '@assistance/api/testing/world';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { withBrowser } from '../support/browser.js';
import { expectFocus, press, tabTo, type } from '../support/keys.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const PRECISE = 'Le calcul des reprises FMJ2 ignore la période 013 ; la correction porte sur ce programme.';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const entry = (page: Page, kind: string): Locator =>
  page.locator(`[data-testid=timeline-entry][data-type=${kind}]`).last();
const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

withBrowser('the focus after an act, without a mouse', (browser) => {
  const scene = setScene();
  // However long a loaded machine takes to set it.
  beforeAll(() => scene.then(() => {}));
  const client = async (login: string): Promise<TestClient> => {
    const somebody = new TestClient((await scene).desk.url);
    await somebody.signIn(login, PASSWORD);
    return somebody;
  };

  it('goes to what an agent has done to a ticket', async () => {
    const { desk, submitted, answered } = await scene;
    const page = await visit(browser, desk, 'alix', { at: `/fiches/${submitted}` });
    await press(page, button(page, 'Accuser réception'));
    await expectFocus(page, entry(page, 'ACKNOWLEDGED'));

    await press(page, button(page, 'Confier la fiche'));
    const agent = page.getByRole('dialog').getByLabel('Interlocuteur en charge');
    await tabTo(page, agent);
    await agent.selectOption({ label: 'Dominique Fauvel' });
    await press(page, button(page.getByRole('dialog'), 'Confier la fiche'));
    await expectFocus(page, entry(page, 'ASSIGNED'));

    await press(page, button(page, 'Requalifier'));
    await type(page, page.getByRole('dialog').getByLabel('Motif'), 'Un contournement existe.');
    await press(page, button(page, 'Requalifier en non bloquante'));
    await expectFocus(page, entry(page, 'REQUALIFIED'));

    await press(page, button(page, 'Lier à une fiche'));
    await type(page, page.getByLabel('Numéro de l’autre fiche'), answered);
    await press(page, button(page, 'Lier'));
    await expectFocus(page, entry(page, 'LINKED'));
    // The only link goes, and with it the part of the page that it was in.
    await press(page, button(page, `Retirer le lien avec la fiche ${answered}`));
    await expectFocus(page, page.getByRole('heading', { name: 'Ce qui est attendu maintenant' }));

    await tabTo(page, page.getByRole('radio', { name: 'Répondre' }));
    await page.keyboard.press('ArrowRight');
    await type(page, page.getByLabel('Ce qui manque'), 'Quelle est la trace de FMJ2 ?');
    await page.keyboard.press('Control+Enter');
    await expectFocus(page, entry(page, 'COMPLEMENT_REQUESTED'));
  });

  it('goes to a note, and leaves who goes on at once where they are', async () => {
    const { desk, toHandOver } = await scene;
    const page = await visit(browser, desk, 'alix', { at: `/fiches/${toHandOver}` });
    await page.getByTestId('composer').getByText('Note interne').click();
    const note = page.getByLabel('Votre note');
    await type(page, note, 'La trace est en annexe.');
    await press(page, button(page, 'Enregistrer la note'));
    await expectFocus(page, entry(page, 'NOTE_ADDED'));

    await page.getByTestId('composer').getByText('Note interne').click();
    await type(page, note, 'Vu avec la maintenance.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Tab');
    await page.locator('[data-type=NOTE_ADDED]:not([aria-busy]) >> nth=1').waitFor();
    await see(page, 'Note enregistrée.');
    await expectFocus(page, page.getByTestId('composer').locator(':focus'));
  });

  it('goes to what a correspondent has said, where the act leaves nothing of its form', async () => {
    const { desk, awaitingComplement, answered } = await scene;
    const page = await visit(browser, desk, 'camille', { at: `/fiches/${awaitingComplement}` });
    await type(page, page.getByTestId('composer').locator('textarea'), 'Voici la trace de FMJ2, en annexe.');
    await page.keyboard.press('Control+Enter');
    await expectFocus(page, entry(page, 'COMPLEMENT_GIVEN'));
    await press(page, button(page, 'Retirer la fiche'));
    await type(page, page.getByLabel('Pourquoi la retirer ?'), 'Nous avons trouvé.');
    await press(page, button(page.getByRole('dialog'), 'Retirer la fiche'));
    await expectFocus(page, entry(page, 'CLOSED'));

    await page.goto(`/fiches/${answered}`);
    await press(page, button(page, 'Clôturer la fiche'));
    await press(page, button(page.getByRole('dialog'), 'Clôturer la fiche'));
    await expectFocus(page, entry(page, 'CLOSED'));
    await press(page, button(page, 'Rouvrir la fiche'));
    await type(page, page.getByRole('dialog').getByRole('textbox'), 'Le message FMAVC 005 revient.');
    await press(page, button(page.getByRole('dialog'), 'Rouvrir la fiche'));
    await expectFocus(page, entry(page, 'REOPENED'));
  });

  it('comes back near the button of a dialog, though that went while it was open', async () => {
    const { desk } = await scene;
    const camille = await client('camille');
    const ticket = await openTicket(camille, { title: 'Fiche retirée sous vos yeux' });
    const page = await visit(browser, desk, 'alix', { at: `/fiches/${ticket.number}` });
    const refuse = button(page, 'Refuser : relève du niveau 1');
    // Left without doing anything, a dialog gives the focus back.
    await press(page, refuse);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expectFocus(page, refuse);

    await press(page, refuse);
    await page.getByRole('dialog').waitFor();
    const withdrawal = { ticketId: ticket.id, expectedVersion: ticket.version, reason: 'Nous avons trouvé.' };
    await perform(camille, 'withdrawTicket', withdrawal);
    await refuse.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus(page, page.getByRole('heading', { name: 'Ce qui est attendu maintenant' }));
  });

  it('goes from a row that was removed to the next, and from the last one to where the list was', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.getByRole('link', { name: 'Modèles' }).waitFor();
    await page.goto('/modeles');
    for (const name of ['Premier modèle', 'Deuxième modèle', 'Troisième modèle']) {
      await press(page, button(page, 'Nouveau modèle'));
      await type(page, page.getByLabel('Nom du modèle'), name);
      await type(page, page.getByRole('dialog').getByLabel('Texte'), PRECISE);
      await press(page, button(page, 'Enregistrer le modèle'));
      await expectFocus(page, button(page, 'Nouveau modèle'));
    }
    const rows = page.getByTestId('template');
    const nameOf = (index: number) => rows.nth(index).getByRole('heading').innerText();
    const [first, second, third] = [await nameOf(0), await nameOf(1), await nameOf(2)];
    for (const [dropped, next] of [
      [second, third],
      [third, first],
    ] as const) {
      await press(page, button(page, `Supprimer : ${dropped}`));
      await expectFocus(page, rows.filter({ hasText: next }));
    }
    await press(page, button(page, `Supprimer : ${first}`));
    await expectFocus(page, page.getByRole('heading', { level: 1 }));
  });

  it('goes to the queue that was saved, through those that are dropped, and back from their dialog', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'dominique');
    await page.getByTestId('tab-open').click();
    for (const status of ['Réponse donnée', 'En cours']) {
      await page.getByLabel('Statut').selectOption({ label: status });
      await press(page, button(page, 'Enregistrer cette file'));
      await type(page, page.getByLabel('Nom de la file'), status);
      await press(page, button(page.getByRole('dialog'), 'Enregistrer cette file'));
      await expectFocus(page, page.getByTestId('saved-queues').getByRole('link', { name: status }));
    }
    await press(page, button(page, 'Effacer les filtres'));
    await expectFocus(page, page.getByLabel('Texte ou numéro'));

    await press(page, button(page, 'Gérer mes files'));
    const dialog = page.getByRole('dialog');
    await press(page, dialog.getByRole('button', { name: /^Supprimer/ }).first());
    await expectFocus(page, dialog.getByRole('listitem'));
    // With the last of them goes the button that opened the dialog, and the dialog.
    await press(page, dialog.getByRole('button', { name: /^Supprimer/ }));
    await dialog.waitFor({ state: 'detached' });
    await expectFocus(page, page.getByRole('heading', { level: 1 }));
  });

  it('goes on in the queue, from the first ticket that was chosen', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.getByTestId('tab-open').click();
    await page.getByTestId('ticket-row').first().waitFor();
    const links = page.locator('[data-row-link]');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const chosen = await links.nth(1).getAttribute('data-id');
    await press(page, button(page, 'Tout désélectionner'));
    await expectFocus(page, links.nth(1));

    await page.keyboard.press('x');
    await press(page, button(page, 'Confier les fiches'));
    await page.getByTestId('bulk-done').waitFor();
    await press(page, button(page.getByRole('dialog'), 'Fermer'));
    await expectFocus(page, page.locator(`[data-row-link][data-id="${chosen}"]`));
  });

  it('goes to the head of the page when a draft is erased, and into the form when that is undone', async () => {
    const page = await visit(browser, (await scene).desk, 'claude', { at: '/fiches/nouvelle' });
    await type(page, page.getByLabel('Objet'), 'Mandat rejeté');
    await page.getByTestId('draft-kept').waitFor();
    await press(page, button(page, 'Effacer le brouillon'));
    await expectFocus(page, page.getByRole('heading', { level: 1 }));
    await press(page, button(page, 'Annuler l’effacement'));
    await expectFocus(page, page.getByLabel('Produit'));
    expect(await page.getByLabel('Objet').inputValue()).toBe('Mandat rejeté');
  });

  it('stays with the attachments when one is removed', async () => {
    const page = await visit(browser, (await scene).desk, 'claude', { at: '/fiches/nouvelle' });
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles([
      { name: 'un.txt', mimeType: 'text/plain', buffer: Buffer.from('un') },
      { name: 'deux.txt', mimeType: 'text/plain', buffer: Buffer.from('deux') },
    ]);
    const remove = page.getByRole('button', { name: /^Retirer/ });
    await expect.poll(() => remove.count()).toBe(2);
    await press(page, remove.first());
    await expectFocus(page, page.locator('.attachments li'));
    await press(page, remove);
    await expectFocus(page, choose);
  });

  it('goes to the account of a closure, announced and cancelled; through what was read; past a comment', async () => {
    const { desk, article } = await scene;
    const page = await visit(browser, desk, 'ada', { at: '/admin' });
    await type(page, page.getByLabel('Intitulé'), 'Coupure électrique');
    const day = page.getByLabel('Premier jour');
    await tabTo(page, day);
    await day.fill(inDays(40));
    await press(page, button(page, 'Annoncer la fermeture'));
    await expectFocus(page, page.getByTestId('closure-change'));
    await press(page, button(page, 'Annuler la fermeture « Coupure électrique »'));
    await type(page, page.getByRole('dialog').getByLabel('Motif'), 'Travaux reportés.');
    await press(page, button(page, 'Annuler cette fermeture'));
    await see(page, 'Fermeture annulée : Coupure électrique.');
    await expectFocus(page, page.getByTestId('closure-change'));

    await page.goto('/notifications');
    const unread = page.locator('[data-testid=notification][data-unread=true]').first();
    await unread.waitFor();
    const told = page.getByTestId('notification').first();
    await press(page, button(told, /Marquer comme lue/));
    await expectFocus(page, told);

    const reader = await visit(browser, desk, 'camille', { at: `/base/${article}` });
    await press(reader, button(reader, 'Pas utile'));
    await type(
      reader,
      reader.getByLabel('Qu’est-ce qui manque'),
      'La période 013 n’est pas ouverte chez nous.',
    );
    await press(reader, button(reader, 'Envoyer le commentaire'));
    await expectFocus(reader, reader.getByRole('heading', { name: 'Cette fiche vous a-t-elle été utile ?' }));
  });

  it('goes to what was decided of a malfunction, and to the head of the page that an article leads to', async () => {
    const { desk, malfunction, toReview, article } = await scene;
    const page = await visit(browser, desk, 'alix', { at: `/fiches/${malfunction}` });
    await press(page, button(page, 'Rattacher à un dysfonctionnement'));
    const dialog = page.getByRole('dialog');
    const which = dialog.getByLabel('Dysfonctionnement');
    await tabTo(page, which);
    await which.selectOption({ label: 'Un nouveau dysfonctionnement' });
    await type(page, dialog.getByLabel('Intitulé'), 'Reprise des engagements');
    await type(page, dialog.getByLabel('Description'), 'FMJ2 s’arrête en période 013.');
    await press(page, button(dialog, 'Rattacher'));
    await expectFocus(page, entry(page, 'MALFUNCTION_BOUND'));

    await press(page, page.getByTestId('malfunction-link'));
    await expectFocus(page, page.getByRole('heading', { level: 1, name: 'Reprise des engagements' }));
    const decision = page.getByLabel('Décision', { exact: true });
    await tabTo(page, decision);
    await decision.selectOption({ index: 1 });
    await type(page, page.getByLabel('Vos explications'), PRECISE);
    await press(page, button(page, 'Envoyer la décision à toutes les fiches'));
    await expectFocus(page, page.locator('li[data-type=DECIDED]'));

    await page.goto(`/relecture/${toReview}`);
    await press(page, button(page, 'Ne pas publier'));
    await type(page, page.getByRole('dialog').getByRole('textbox'), 'Une fiche publiée répond déjà.');
    await press(page, button(page.getByRole('dialog'), 'Ne pas publier'));
    await expectFocus(page, page.getByRole('heading', { level: 1, name: 'Relecture avant publication' }));

    await page.goto(`/base/${article}`);
    await press(page, button(page, 'Retirer de la base'));
    await type(page, page.getByRole('dialog').getByRole('textbox'), 'La version n’est plus maintenue.');
    await press(page, button(page.getByRole('dialog'), 'Retirer de la base'));
    // There, one types at once.
    await expectFocus(page, page.locator('#kb-question'));
  });

  it('stays where pages are turned, though the list comes anew', async () => {
    const camille = await client('camille');
    // A page holds twenty.
    for (let more = 0; more < 20; more += 1) await openTicket(camille);
    const page = await visit(browser, (await scene).desk, 'camille');
    await press(page, button(page, 'Page suivante'));
    // On the last page the one that was pressed can do nothing more, nor on the first.
    await expectFocus(page, page.locator('[data-page="2"] [data-way=previous]'));
    await press(page, button(page, 'Page précédente'));
    await expectFocus(page, page.locator('[data-page="1"] [data-way=next]'));
  });
});
