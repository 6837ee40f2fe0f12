import { TestClient } from '@assistance/api/testing/client';
import { perform } from '@assistance/api/testing/acts';
import { PASSWORD } from '@assistance/api/testing/world';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const WIDE = { viewport: { width: 1500, height: 900 } };
const rows = (page: Page) => page.getByTestId('ticket-row');
const numbersIn = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-number') ?? ''));

withBrowser('the queue', (browser) => {
  const scene = setScene();
  // However long a loaded machine takes to set it.
  beforeAll(() => scene.then(() => {}));

  it('shows the maintenance decisions that are owed, and says how many', async () => {
    const { desk, malfunction } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.getByTestId('tab-maintenanceDecision').click();
    await see(page, '1 fiche');
    expect(await numbersIn(page)).toEqual([malfunction]);
    expect(await page.getByTestId('tab-maintenanceDecision').innerText()).toMatch(/1$/);
  });

  it('is saved under a name, found again, sent as an address, renamed and forgotten', async () => {
    const { desk, answered, malfunction } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.getByTestId('tab-open').click();
    await page.getByLabel('Statut').selectOption({ label: 'Réponse donnée' });
    await page.getByLabel('Trier par').selectOption({ label: 'Numéro' });
    await page.getByRole('button', { name: 'Enregistrer cette file' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer cette file' }).click();
    await see(page, 'Ce champ est obligatoire.');
    await page.getByLabel('Nom de la file').fill('Réponses données');
    await expectAccessible(page, { within: '[role=dialog]' });
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer cette file' }).click();
    const saved = page.getByTestId('saved-queues').getByRole('link', { name: 'Réponses données' });
    await saved.waitFor();
    await expectAccessible(page);

    await page.getByTestId('tab-all').click();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await saved.click();
    await see(page, '2 fiches');
    expect(await numbersIn(page)).toEqual([malfunction, answered]);
    expect(await saved.getAttribute('aria-current')).toBe('page');

    // Anybody who is sent the address sees the same list, though the name is Alix's alone.
    const address = new URL(page.url());
    const other = await visit(browser, desk, 'dominique', { at: `${address.pathname}${address.search}` });
    await see(other, '2 fiches');
    expect(await numbersIn(other)).toEqual([malfunction, answered]);
    expect(await other.getByRole('link', { name: 'Réponses données' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Gérer mes files' }).click();
    await page.getByRole('button', { name: 'Renommer : Réponses données' }).click();
    await page.getByLabel('Nom de la file').fill('À relire');
    await page.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click();
    await page.getByTestId('saved-queues').getByRole('link', { name: 'À relire' }).waitFor();
    await page.getByRole('button', { name: 'Gérer mes files' }).click();
    await page.getByRole('button', { name: 'Supprimer : À relire' }).click();
    await see(page, 'Aucune file enregistrée.');
  });

  it('shows list and ticket side by side, the keyboard going from one to the next', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'alix', WIDE);
    await page.getByTestId('tab-open').click();
    await rows(page).first().waitFor();
    await page.locator('h1').first().click();
    await page.keyboard.press('v');
    await see(page, 'Sélectionnez une fiche dans la liste.');
    const [first = '', second = ''] = await numbersIn(page);
    const shown = page.getByTestId('beside').getByTestId('ticket-number');
    await page.keyboard.press('j');
    await shown.getByText(first).waitFor();
    await page.keyboard.press('j');
    await shown.getByText(second).waitFor();
    expect(new URL(page.url()).searchParams.get('fiche')).toBe(second);
    await expectAccessible(page);
    await page.keyboard.press('k');
    await shown.getByText(first).waitFor();
    // The address says it; a reload comes back to it.
    await page.reload();
    await shown.getByText(first).waitFor();
    // No room on a phone: a ticket is a page.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator(`[data-number="${second}"] [data-row-link]`).click();
    await page.waitForURL(`**/fiches/${second}`);
  });

  it('gives several tickets at once, by keyboard, and says what became of each', async () => {
    const { desk, inProgress, toHandOver } = await scene;
    const page = await visit(browser, desk, 'dominique', {
      at: '/file?vue=open&statut=IN_PROGRESS&tri=NUMBER',
    });
    await see(page, '2 fiches');
    expect(await numbersIn(page)).toEqual([toHandOver, inProgress]);

    // From the first through the next, without the mouse.
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    const bar = page.getByTestId('bulk');
    await bar.getByText('2 fiches sélectionnées').waitFor();
    await page.keyboard.press('Space');
    await bar.getByText('1 fiche sélectionnée').waitFor();
    await page.keyboard.press('Space');
    await bar.getByText('2 fiches sélectionnées').waitFor();
    await expectAccessible(page);

    // Someone acts on one of them before the page hears of it.
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { query?: string };
      if (!body.query?.includes('assignTickets')) return route.fallback();
      const alix = new TestClient(desk.url);
      await alix.signIn('alix', PASSWORD);
      const { ticket } = await alix.query(`{ ticket(number: "${inProgress}") { id } }`);
      await perform(alix, 'addNote', { ticketId: ticket.id, text: 'Vu.' });
      return route.fallback();
    });
    await bar.getByLabel('Confier à').selectOption({ label: 'Dominique Fauvel (moi)' });
    await bar.getByRole('button', { name: 'Confier les fiches' }).click();
    await page.getByTestId('bulk-done').getByText('1 fiche confiée.').waitFor();
    const refused = page.getByTestId('bulk-refused');
    expect(await refused.getAttribute('data-code')).toBe('STALE_VERSION');
    expect(await refused.innerText()).toContain(inProgress);
    await expectAccessible(page, { within: '[role=dialog]' });
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await page.locator(`[data-number="${toHandOver}"]`).getByText('Dominique Fauvel').waitFor();
    expect(await bar.count()).toBe(0);
  });
});
