import { acknowledge, openTicket, respond } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD, PEOPLE } from '@assistance/api/testing/world';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const PRECISE = 'Le calcul des reprises FMJ2 ignore la période 013 ; la correction porte sur ce programme.';

withBrowser('several tickets, one matter', (browser) => {
  const scene = setScene();

  it('C3.2.6 one decision on a malfunction informs two establishments, each of its own ticket alone', async () => {
    const { desk, malfunction: ours } = await scene;
    const [sacha, agent] = [new TestClient(desk.url), new TestClient(desk.url)];
    await Promise.all([sacha.signIn('sacha', PASSWORD), agent.signIn('alix', PASSWORD)]);
    const theirs = await respond(
      agent,
      await acknowledge(agent, await openTicket(sacha, { title: 'Anomalie de Valmore' }), PEOPLE.alix.id),
      { outcome: 'MAINTENANCE' },
    );

    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${ours}` });
    await alix.getByRole('button', { name: 'Rattacher à un dysfonctionnement' }).click();
    const dialog = alix.getByRole('dialog');
    await dialog.getByLabel('Dysfonctionnement').selectOption({ label: 'Un nouveau dysfonctionnement' });
    await dialog.getByLabel('Intitulé').fill('Reprise des engagements');
    await dialog.getByLabel('Description').fill('FMJ2 s’arrête en période 013.');
    await dialog.getByRole('button', { name: 'Rattacher' }).click();
    await alix.getByTestId('malfunction-link').click();

    await alix.getByLabel(`Fiche n° ${theirs.number}`).check();
    await alix.getByRole('button', { name: 'Rattacher 1 fiche' }).click();
    await alix.locator(`[data-testid=bound-ticket][data-number="${theirs.number}"]`).waitFor();
    await see(alix, '2 fiches sont rattachées : leurs correspondants seront informés par courriel');
    await expectAccessible(alix);
    await alix.getByLabel('Décision', { exact: true }).selectOption({ index: 1 });
    await alix.getByLabel('Vos explications').fill(PRECISE);
    await alix.getByRole('button', { name: 'Envoyer la décision à toutes les fiches' }).click();
    await alix.locator('[data-testid=malfunction-status][data-status=TAKEN]').first().waitFor();

    for (const [name, number, foreign] of [
      ['camille', ours, theirs.number],
      ['sacha', theirs.number, ours],
    ] as const) {
      const page = await visit(browser, desk, name, { at: `/fiches/${number}` });
      await page.getByTestId('timeline-entry').last().getByText(PRECISE).waitFor();
      const seen = await page.locator('main').innerText();
      expect(seen).not.toContain(foreign);
      expect(seen).not.toContain('DYS-');
    }
  });

  it('a duplicate is merged, read from the ticket kept, and comes back when reopened', async () => {
    const { desk, submitted } = await scene;
    const claude = new TestClient(desk.url);
    await claude.signIn('claude', PASSWORD);
    const duplicate = await openTicket(claude, { title: 'La même, en double' });

    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${duplicate.number}` });
    await alix.getByRole('button', { name: 'Fusionner (doublon)' }).click();
    const dialog = alix.getByRole('dialog');
    await dialog.getByLabel('Numéro de la fiche gardée').fill(submitted);
    await dialog.getByLabel('Motif').fill('Même demande que votre collègue.');
    await dialog.getByRole('button', { name: 'Fusionner' }).click();
    await alix.getByTestId('duplicate-of').getByText(submitted).waitFor();

    const camille = await visit(browser, desk, 'camille', { at: `/fiches/${submitted}` });
    const folded = camille.locator(`[data-testid=duplicate][data-number="${duplicate.number}"]`);
    await folded.locator('summary').click();
    await folded.getByText('Même demande que votre collègue.').waitFor();
    await expectAccessible(camille);

    await camille.goto(`/fiches/${duplicate.number}`);
    await camille.getByRole('button', { name: 'Rouvrir la fiche' }).first().click();
    await camille.getByRole('dialog').getByLabel('Pourquoi rouvrir ?').fill('Ce n’est pas la même.');
    await camille.getByRole('dialog').getByRole('button', { name: 'Rouvrir la fiche' }).click();
    await camille.getByTestId('duplicate-of').waitFor({ state: 'detached' });
  });

  it('C3.3.1 links two tickets for the Amue alone', async () => {
    const { desk, inProgress, answered } = await scene;
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${inProgress}` });
    await alix.getByRole('button', { name: 'Lier à une fiche' }).click();
    await alix.getByRole('dialog').getByLabel('Cette fiche est').selectOption({ label: 'Suite de' });
    await alix.getByRole('dialog').getByLabel('Numéro de l’autre fiche').fill(answered);
    await alix.getByRole('dialog').getByRole('button', { name: 'Lier' }).click();
    await alix.getByTestId('link').getByRole('link', { name: answered }).click();
    await alix.getByTestId('link').getByText('Suivie par').waitFor();
    const camille = await visit(browser, desk, 'camille', { at: `/fiches/${answered}` });
    await camille.getByTestId('timeline-entry').first().waitFor();
    expect(await camille.locator('main').innerText()).not.toContain(inProgress);
  });
});
