import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const TEXT = 'Déjà vu chez Valmore en mars.';

/** Holds one kind of act back until it is let go, or lost on its way. */
async function holdBack(page: Page, operation: string) {
  let decide: (how: 'go' | 'lost') => void = () => {};
  const decided = new Promise<'go' | 'lost'>((resolve) => (decide = resolve));
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!query.includes(`mutation ${operation}`)) return route.fallback();
    return (await decided) === 'go' ? route.fallback() : route.abort();
  });
  return decide;
}

withBrowser('what nobody else can stand in the way of', (browser) => {
  const scene = setScene();

  it('shows at once: a note stands in the conversation while it is sent, and comes back to the field when it is lost', async () => {
    const { desk, inProgress } = await scene;
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${inProgress}` });
    await alix.getByText('Note interne', { exact: true }).click();
    const field = alix.getByLabel('Votre note');
    const entry = alix.getByTestId('timeline-entry').filter({ hasText: TEXT });
    const send = () => alix.getByRole('button', { name: 'Enregistrer la note' }).click();
    await field.fill(TEXT);

    const first = await holdBack(alix, 'AddNote');
    await send();
    await entry.getByText('Envoi en cours…').waitFor();
    expect(await field.inputValue()).toBe('');
    await expectAccessible(alix);
    first('lost');
    await see(alix, 'Le serveur ne répond pas. Rien n’est perdu');
    expect([await entry.count(), await field.inputValue()]).toEqual([0, TEXT]);

    await alix.unroute('**/graphql');
    const second = await holdBack(alix, 'AddNote');
    await send();
    await entry.getByText('Envoi en cours…').waitFor();
    // From now on it may be there as the server tells it, but never twice, and never not at all.
    await alix.evaluate((text) => {
      const seen = new Set<number>();
      const count = () =>
        [...document.querySelectorAll('[data-testid="timeline-entry"]')].filter(({ textContent }) =>
          textContent.includes(text),
        ).length;
      new MutationObserver(() => seen.add(count())).observe(document.body, {
        childList: true,
        subtree: true,
      });
      Object.assign(window, { seen });
    }, TEXT);
    second('go');
    await entry.getByText('Envoi en cours…').waitFor({ state: 'detached' });
    await see(alix, 'Note enregistrée');
    expect(await alix.evaluate(() => [...(window as unknown as { seen: Set<number> }).seen])).toEqual([1]);
    expect([await entry.count(), await field.count()]).toEqual([1, 0]);
  });

  it('comes back, and a message says so: a saved queue whose removal was lost', async () => {
    const { desk } = await scene;
    const alix = await visit(browser, desk, 'alix', { at: '/file?qualification=bloquante' });
    await alix.getByRole('button', { name: 'Enregistrer cette file' }).click();
    await alix.getByLabel('Nom de la file').fill('Bloquantes');
    await alix.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    const saved = alix.getByTestId('saved-queues').locator('nav a', { hasText: 'Bloquantes' });
    await saved.waitFor();

    const decide = await holdBack(alix, 'DropQueue');
    await alix.getByRole('button', { name: 'Gérer mes files' }).click();
    await alix.getByRole('button', { name: 'Supprimer : Bloquantes' }).click();
    await saved.waitFor({ state: 'detached' });
    decide('lost');
    await see(alix, 'L’action n’a pas abouti : rien n’a changé');
    expect(await saved.count()).toBe(1);
  });
});
