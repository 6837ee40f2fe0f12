import { acknowledge, openTicket, perform } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';
import { PASSWORD, PEOPLE, WORLD } from '../support/world.js';
import { visit } from './visit.js';

const NOTES = 118;

async function setScene() {
  const desk = await startServer({ template: WORLD });
  const [camille, alix] = [new TestClient(desk.url), new TestClient(desk.url)];
  await Promise.all([camille.signIn('camille', PASSWORD), alix.signIn('alix', PASSWORD)]);
  const { id: ticketId, number } = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
  for (let rank = 0; rank < NOTES; rank += 1)
    await perform(alix, 'addNote', { ticketId, text: `Note ${rank}` });
  return { desk, number };
}

withBrowser('a conversation of more than a hundred entries', (browser) => {
  const scene = setScene();

  it('draws what is in sight alone; all of it is in the page for keyboards and screen readers', async () => {
    const { desk, number } = await scene;
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${number}` });
    await alix.getByRole('button', { name: 'Afficher la suite des échanges' }).click();
    const entries = alix.getByRole('listitem').and(alix.getByTestId('timeline-entry'));
    await expect.poll(() => entries.count(), { timeout: 30_000 }).toBe(NOTES + 2);

    const drawn = () =>
      alix.evaluate(() =>
        [...document.querySelectorAll('[data-testid="timeline-entry"] article')]
          .map((article, rank) => ({ rank, is: article.checkVisibility({ contentVisibilityAuto: true }) }))
          .filter(({ is }) => is)
          .map(({ rank }) => rank),
      );
    // One is at the end of the first hundred.
    await expect.poll(drawn, { timeout: 30_000 }).toContain(99);
    const first = await drawn();
    expect(first.length).toBeLessThan(NOTES / 2);
    expect(first).not.toContain(9);

    // Sent to by its anchor, as to what came while one was writing.
    const far = alix.locator('#entry-10');
    await far.focus();
    await expect.poll(drawn, { timeout: 30_000 }).toContain(9);
    expect(
      await far.evaluate((entry) => {
        const { top, bottom } = entry.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    ).toBe(true);
    await expectAccessible(alix);
  });
});
