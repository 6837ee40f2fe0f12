import { openTicket, perform } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD } from '../support/world.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const BEGUN = 'Relancez FMJ2 après avoir viré les crédits';
const WHOLE = `${BEGUN}, en période 013.`;

async function note({ url }: ServerProcess, number: string, text: string): Promise<void> {
  const dominique = new TestClient(url);
  await dominique.signIn('dominique', PASSWORD);
  const { ticket } = await dominique.query('query ($n: String!) { ticket(number: $n) { id } }', {
    n: number,
  });
  await perform(dominique, 'addNote', { ticketId: ticket.id, text });
}

/** How often a text stands in the conversation. */
const times = (page: Page, text: string): Promise<number> =>
  page.getByTestId('timeline-entry').getByText(text, { exact: true }).count();

withBrowser('a server that restarts', (browser) => {
  const scene = setScene();

  it('costs the open pages a discreet sign: no word is lost, and what happened meanwhile comes by itself, once', async () => {
    const { desk, inProgress } = await scene;
    const [alix, list] = await Promise.all([visit(browser, desk, 'alix'), visit(browser, desk, 'alix')]);
    await alix.goto(`/fiches/${inProgress}`);
    await list.goto('/file');

    await list.getByTestId('ticket-row').first().waitFor();
    const before = await list.getByTestId('ticket-row').count();
    const field = alix.getByLabel('Votre réponse');
    await field.pressSequentially(BEGUN);
    await see(alix, 'Brouillon enregistré');
    // A page that is loaded again forgets this.
    for (const page of [alix, list]) await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));

    expect(await desk.stop()).toBe(0);
    await alix.getByTestId('link-notice').waitFor();
    await field.press('End');
    await field.pressSequentially(', en période 013.');
    await expectAccessible(alix);
    // Another server, on the same database: those who are on it go on working.
    const elsewhere = await startServer({ beside: desk });
    await note(elsewhere, inProgress, 'Écrit pendant l’arrêt.');
    const camille = new TestClient(elsewhere.url);
    await camille.signIn('camille', PASSWORD);
    await openTicket(camille, { title: 'Déposée pendant l’arrêt' });
    const again = await startServer({ beside: desk, port: desk.port });
    // Nothing else makes the page read: it is told of what it missed.
    await see(alix, 'Écrit pendant l’arrêt.');
    await note(again, inProgress, 'Écrit juste après.');
    await see(alix, 'Écrit juste après.');
    await alix.getByTestId('link-notice').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(WHOLE);
    await see(alix, 'Brouillon enregistré');
    await list.getByTestId('ticket-row').filter({ hasText: 'Déposée pendant l’arrêt' }).waitFor();
    expect(await list.getByTestId('ticket-row').count()).toBe(before + 1);
    for (const text of ['Écrit pendant l’arrêt.', 'Écrit juste après.'])
      expect(await times(alix, text)).toBe(1);
    for (const page of [alix, list])
      expect(await page.evaluate(() => (window as { sameAsBefore?: boolean }).sameAsBefore)).toBe(true);

    // It is not this device alone that keeps the words.
    const device = await visit(browser, again, 'alix');
    await device.getByTestId('drafts-link').getByRole('link').click();
    await device.getByTestId('draft').getByText(WHOLE).waitFor();
    await device.getByRole('link', { name: `Répondre – ${inProgress}` }).click();
    await see(device, 'Brouillon enregistré');
    expect(await device.getByLabel('Votre réponse').inputValue()).toBe(WHOLE);
  });
});
