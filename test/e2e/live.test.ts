import { expect, it } from 'vitest';
import { PEOPLE } from '../support/world.js';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

const nameOf = (person: 'alix' | 'dominique'): string =>
  `${PEOPLE[person].firstName} ${PEOPLE[person].lastName}`;

withBrowser('two agents on one ticket', (browser) => {
  const scene = setScene();

  it('see each other, see who answers, and what one does is there for the other without a reload', async () => {
    const { desk, inProgress } = await scene;
    const [alix, dominique] = await Promise.all([
      visit(browser, desk, 'alix'),
      visit(browser, desk, 'dominique'),
    ]);
    await alix.goto(`/fiches/${inProgress}`);
    await alix.getByTestId('composer').waitFor();
    expect(await alix.getByTestId('presence').textContent()).toBe('');
    await dominique.goto(`/fiches/${inProgress}`);
    await alix
      .getByTestId('presence')
      .getByText(`${nameOf('dominique')} consulte aussi cette fiche`)
      .waitFor();
    await dominique
      .getByTestId('presence')
      .getByText(`${nameOf('alix')} consulte aussi cette fiche`)
      .waitFor();

    await dominique.getByLabel('Votre réponse').pressSequentially('Virez les crédits');
    const answering = alix.getByTestId('answering');
    await answering.getByText(`${nameOf('dominique')} rédige une réponse`).waitFor();
    await expectAccessible(alix);
    await dominique.getByLabel('Votre réponse').fill('');
    await answering.waitFor({ state: 'detached' });

    await alix.getByText('Note interne', { exact: true }).click();
    await alix.getByLabel('Votre note').fill('Déjà vu chez Valmore en mars.');
    await alix.getByRole('button', { name: 'Enregistrer la note' }).click();
    await see(dominique, 'Déjà vu chez Valmore en mars.');

    await dominique.goto('/fiches');
    await alix.getByTestId('presence').getByText('consulte aussi').waitFor({ state: 'detached' });
  });

  it('go on where they were when the link was down: what happened meanwhile comes by itself', async () => {
    const { desk, toHandOver } = await scene;
    const [alix, dominique] = await Promise.all([
      visit(browser, desk, 'alix'),
      visit(browser, desk, 'dominique'),
    ]);
    await alix.goto(`/fiches/${toHandOver}`);
    await alix.getByTestId('composer').waitFor();
    await dominique.goto(`/fiches/${toHandOver}`);
    await alix.getByTestId('presence').getByText('consulte aussi').waitFor();
    await alix.context().setOffline(true);
    await alix.getByTestId('link-notice').waitFor();
    await dominique.getByText('Note interne', { exact: true }).click();
    await dominique.getByLabel('Votre note').fill('Pendant la coupure.');
    await dominique.getByRole('button', { name: 'Enregistrer la note' }).click();
    await see(dominique, 'Pendant la coupure.');
    await alix.context().setOffline(false);
    await see(alix, 'Pendant la coupure.');
    await expect.poll(() => alix.getByTestId('link-notice').count()).toBe(0);
  });
});
