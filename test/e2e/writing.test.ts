import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, speak, visit } from './visit.js';

const FIRST = 'Virez les crédits manquants en période 013 par FMEDD, puis relancez la transaction FMJ2.';
const SECOND = 'Relancez FMJ2 après avoir ouvert la période 013 dans la table des périodes budgétaires.';

withBrowser('no word is lost', (browser) => {
  const scene = setScene();

  it('by a reload while a ticket is written', async () => {
    const page = await visit(browser, (await scene).desk, 'camille', { at: '/fiches/nouvelle' });
    await page.getByLabel('Produit').selectOption({ label: 'SIHAM' });
    await page.getByLabel('Description').fill('Le bulletin de paie est vide.');
    await page.reload();
    expect(await page.getByLabel('Description').inputValue()).toBe('Le bulletin de paie est vide.');
    expect(await page.getByLabel('Produit').locator('option:checked').textContent()).toBe('SIHAM');

    await page.getByRole('button', { name: 'Effacer le brouillon' }).click();
    await page.reload();
    expect(await page.getByLabel('Description').inputValue()).toBe('');
  });

  it('by a picture of themselves that the cells of a spreadsheet bring along', async () => {
    const { desk, answered } = await scene;
    const page = await visit(browser, desk, 'camille');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/fiches/${answered}`);
    const text = page.getByLabel('Votre information');
    await text.fill('Les montants : ');
    // What a spreadsheet leaves there: its cells in both writings, and a picture of them.
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 20 });
      canvas.getContext('2d')?.fillRect(0, 0, 60, 20);
      const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made));
      const cells = [
        ['Compte', 'Montant'],
        ['401100', '1 250,00'],
        ['4', '3'],
      ];
      const html = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([cells.map((row) => row.join('\t')).join('\r\n')], { type: 'text/plain' }),
          'text/html': new Blob([`<table>${html}</table>`], { type: 'text/html' }),
          'image/png': picture ?? new Blob(),
        }),
      ]);
    });
    const pasted = page.evaluate(
      () =>
        new Promise<number>((read) =>
          document.addEventListener('paste', (event) => read(event.clipboardData?.files.length ?? 0), {
            capture: true,
            once: true,
          }),
        ),
    );
    await text.press('ControlOrMeta+v');
    // The picture was there to be taken.
    expect(await pasted).toBe(1);
    expect(await text.inputValue()).toBe('Les montants : Compte  Montant\n401100  1 250,00\n4       3');
    expect(await page.getByTestId('composer').locator('.attachments__item').count()).toBe(0);
    // It can be taken back like anything typed.
    await text.press('ControlOrMeta+z');
    expect(await text.inputValue()).toBe('Les montants : ');

    // A picture alone is one.
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 20 });
      const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture ?? new Blob() })]);
    });
    await text.press('ControlOrMeta+v');
    await page
      .getByTestId('composer')
      .locator('.attachments__item')
      .getByText(/\.png$/)
      .waitFor();
    expect(await text.inputValue()).toBe('Les montants : ');
  });

  it('by the one who answers first, when two agents answer at once', async () => {
    const { desk, inProgress } = await scene;
    const [alix, dominique] = await Promise.all([
      visit(browser, desk, 'alix'),
      visit(browser, desk, 'dominique'),
    ]);
    for (const [page, text] of [
      [alix, FIRST],
      [dominique, SECOND],
    ] as const) {
      await page.goto(`/fiches/${inProgress}`);
      await page.getByLabel('Issue').selectOption({ label: 'Solution à un problème d’utilisation' });
      await page.getByLabel('Votre réponse').fill(text);
    }
    await alix.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await see(alix, 'Réponse envoyée.');

    const conflict = dominique.getByTestId('conflict');
    await conflict.waitFor();
    expect(await dominique.getByLabel('Votre réponse').inputValue()).toBe(SECOND);
    await conflict.getByRole('button').click();
    // What came is shown as new, and the text is still there after a reload.
    const arrived = dominique.getByTestId('timeline-entry').filter({ hasText: 'Nouveau' });
    await arrived.getByText(FIRST).waitFor();
    await dominique.getByTestId('mode-closed').waitFor();
    await dominique.reload();
    await dominique.getByLabel('Votre réponse').waitFor();
    expect(await dominique.getByLabel('Votre réponse').inputValue()).toBe(SECOND);
  });

  it('by a change of device, nor of hands: what one began, the other goes on with', async () => {
    const { desk, toHandOver } = await scene;
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${toHandOver}` });
    await alix.getByLabel('Votre réponse').fill(FIRST);
    await alix.locator('[data-testid=draft-kept][data-place=server]').waitFor();

    // The same person elsewhere: what is written there comes back here, once this page reads again.
    const phone = await visit(browser, desk, 'alix', { viewport: { width: 390, height: 844 } });
    await phone.goto(`/fiches/${toHandOver}`);
    await phone.waitForFunction(
      (text) => document.querySelector<HTMLTextAreaElement>('#message textarea')?.value === text,
      FIRST,
    );
    await phone.getByLabel('Votre réponse').fill(`${FIRST} Ceci, du téléphone.`);
    await phone.locator('[data-testid=draft-kept][data-place=server]').waitFor();
    // Both changed the same words otherwise: both texts stay until somebody chooses.
    await alix.getByLabel('Votre réponse').fill(`${FIRST} Et cela, du bureau.`);
    const conflict = alix.getByTestId('draft-conflict');
    await conflict.getByText('Ceci, du téléphone.').waitFor();
    await expectAccessible(alix, { within: '#message' });
    await conflict.getByRole('button', { name: 'Garder les deux textes' }).click();
    await alix.locator('[data-testid=draft-kept][data-place=server]').waitFor();

    const dominique = await visit(browser, desk, 'dominique', { at: `/fiches/${toHandOver}` });
    await dominique.getByLabel('Votre réponse').waitFor();
    expect(await dominique.getByTestId('left-draft').count()).toBe(0);
    await dominique.getByRole('button', { name: 'Confier la fiche' }).click();
    await dominique
      .getByRole('dialog')
      .getByLabel('Interlocuteur')
      .selectOption({ label: 'Dominique Fauvel (moi)' });
    await dominique.getByRole('dialog').getByRole('button', { name: 'Confier la fiche' }).click();
    const left = dominique.getByTestId('left-draft');
    await left.getByText('Alix Estève avait commencé : Répondre').waitFor();
    await expectAccessible(dominique, { within: '#message' });
    await left.getByRole('button', { name: 'Reprendre ce brouillon' }).click();
    await left.waitFor({ state: 'detached' });
    const taken = await dominique.getByLabel('Votre réponse').inputValue();
    expect(taken).toContain('Ceci, du téléphone.');
    expect(taken).toContain('Et cela, du bureau.');
  });

  it('by the one who acts first, behind an open dialog', async () => {
    const { desk, submitted } = await scene;
    const [alix, dominique] = await Promise.all([
      visit(browser, desk, 'alix'),
      visit(browser, desk, 'dominique'),
    ]);
    const reason = 'Le guide des mandats répond, page 12.';
    await dominique.goto(`/fiches/${submitted}`);
    await dominique.getByRole('button', { name: 'Requalifier' }).click();
    await dominique.getByLabel('Motif').fill(reason);

    await alix.goto(`/fiches/${submitted}`);
    await alix.getByRole('button', { name: 'Accuser réception' }).click();
    await see(alix, 'Accusé de réception envoyé.');
    await dominique.getByRole('button', { name: 'Requalifier en non bloquante' }).click();
    await see(dominique, 'La fiche a changé depuis votre lecture');
    await dominique.getByRole('button', { name: 'Recharger et voir ce qui est arrivé' }).click();
    await dominique
      .getByTestId('timeline-entry')
      .filter({ hasText: 'Nouveau' })
      .getByText('a accusé réception')
      .waitFor();

    await dominique.getByRole('button', { name: 'Requalifier' }).click();
    expect(await dominique.getByLabel('Motif').inputValue()).toBe(reason);
    await dominique.getByRole('button', { name: 'Requalifier en non bloquante' }).click();
    await see(dominique, 'Désormais non bloquante');
  });

  it('by another language, which the next visit remembers', async () => {
    const { desk, malfunction } = await scene;
    const page = await visit(browser, desk, 'ada', { at: `/fiches/${malfunction}` });
    await page.getByLabel('Vos explications').fill(FIRST);
    await speak(page, 'en');
    expect(await page.getByLabel('Your explanation').inputValue()).toBe(FIRST);
    await page.getByLabel('Decision').selectOption({ label: 'Taken by the product’s maintenance' });
    await page.getByRole('button', { name: 'Send the decision' }).click();
    await see(page, 'decided on maintenance');
    await page.goto('/file');
    await page.getByRole('heading', { name: 'Tickets' }).waitFor();
    // A reload at once would cut it off on its way.
    const kept = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('SetLanguage'),
    );
    await speak(page, 'fr');
    await kept;
    await page.reload();
    await page.getByRole('heading', { name: 'Fiches d’assistance' }).waitFor();
  });
});
