import { beforeAll, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

withBrowser('texts to start from, people to tell', (browser) => {
  const scene = setScene();
  // However long a loaded machine takes to set it.
  beforeAll(() => scene.then(() => {}));

  it('a template is written, refused with what may be filled in, corrected and shared', async () => {
    const page = await visit(browser, (await scene).desk, 'alix');
    await page.getByRole('link', { name: 'Modèles' }).waitFor();
    await page.goto('/modeles');
    await page.getByRole('button', { name: 'Nouveau modèle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom du modèle').fill('Relance de FMJ2');
    await dialog.getByLabel('Texte').fill('Bonjour {{prenom}}, fiche {{numero}} :');
    await dialog.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await see(page, 'Rien ne remplit « prenom ».');
    await expectAccessible(page, { within: '[role=dialog]' });
    await dialog
      .getByLabel('Texte')
      .fill(
        'Bonjour {{correspondant.prenom}},\nRelancez la transaction FMJ2 en période 013, fiche {{numero}}.',
      );
    await dialog.getByRole('button', { name: 'Enregistrer le modèle' }).click();
    await page.getByTestId('template').getByText('Relance de FMJ2').waitFor();
    await expectAccessible(page);
  });

  it('C3.2.7 it is inserted by keyboard, filled in; as it is, it answers nobody', async () => {
    const { desk, inProgress } = await scene;
    const page = await visit(browser, desk, 'dominique', { at: `/fiches/${inProgress}` });
    await page.getByLabel('Issue').selectOption({ label: 'Solution à un problème d’utilisation' });
    const text = page.getByLabel('Votre réponse');
    // The key works as soon as it is announced.
    await page.locator('[aria-keyshortcuts="Alt+M"]').waitFor();
    await text.focus();
    await page.keyboard.press('Alt+m');
    await page.getByRole('dialog').getByTestId('template').waitFor();
    await expectAccessible(page, { within: '[role=dialog]' });
    await page.getByLabel('Chercher un modèle').fill('relance fmj2');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await text.inputValue()).toBe(
      `Bonjour Camille,\nRelancez la transaction FMJ2 en période 013, fiche ${inProgress}.`,
    );
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    // The hint says as much all the time; the error, once the field can be written in again.
    await page
      .getByTestId('field-error')
      .filter({ hasText: 'des formules d’usage ne suffisent pas' })
      .waitFor();
    await text.press('ControlOrMeta+End');
    await text.pressSequentially('\nChez vous, virez 1 200 euros sur le centre 9A1 par FMEDD.');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await see(page, 'Réponse envoyée.');
  });

  it('somebody is named in a note, by keyboard, and told; the establishment sees nothing', async () => {
    const { desk, toHandOver } = await scene;
    const page = await visit(browser, desk, 'alix', { at: `/fiches/${toHandOver}` });
    await page.getByLabel('Note interne', { exact: true }).check({ force: true });
    const note = page.getByLabel('Votre note');
    await note.pressSequentially('Voir avec @faur');
    await note.press('Backspace');
    await page.getByRole('option', { name: 'Dominique Fauvel' }).waitFor();
    await expectAccessible(page, { within: '#message' });
    await note.press('Enter');
    await note.pressSequentially('avant midi.');
    expect(await note.inputValue()).toBe('Voir avec @Dominique Fauvel avant midi.');
    await page.getByTestId('mentioned').getByText('Recevront une notification : Dominique Fauvel').waitFor();
    await page.getByRole('button', { name: 'Enregistrer la note' }).click();
    await see(page, 'Note enregistrée.');

    const dominique = await visit(browser, desk, 'dominique', { at: '/notifications' });
    await see(dominique, 'Alix Estève vous mentionne dans une note interne.');
    await dominique.getByRole('link', { name: new RegExp(toHandOver) }).click();
    await dominique.locator('strong', { hasText: '@Dominique Fauvel' }).waitFor();

    const camille = await visit(browser, desk, 'camille', { at: `/fiches/${toHandOver}` });
    await camille.getByTestId('timeline-entry').first().waitFor();
    expect(await camille.getByText('Dominique Fauvel avant midi').count()).toBe(0);
  });
});
