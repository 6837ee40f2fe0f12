import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { WORLD } from '../support/world.js';
import { see, speak, visit } from './visit.js';

const TITLES = 'Nom;Nom court;Ville';
const file = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([TITLES, ...rows].join('\r\n')),
});

withBrowser('files of the directory', (browser) => {
  const desk = startServer({ template: WORLD });

  it('are tried, put right, imported and undone by an admin, who reads what becomes of each row', async () => {
    const page = await visit(browser, await desk, 'ada', { at: '/admin/fichiers' });
    const choose = (given: ReturnType<typeof file>) => page.getByLabel('Fichier CSV').setInputFiles(given);
    const check = () => press(page, page.getByRole('button', { name: 'Vérifier le fichier' }));
    await check();
    await page.locator('[data-testid=field-error][data-code=REQUIRED]').waitFor();

    await choose(
      file('membres.csv', 'Université des Essarts;U. Essarts;Essarts', 'École de Montclar;;Montclar'),
    );
    await check();
    await page.locator('[data-outcome=refused]').waitFor();
    await page.locator('[data-status=REFUSED]', { hasText: 'Ce champ est obligatoire' }).waitFor();
    const downloading = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Télécharger les lignes refusées' }));
    expect((await downloading).suggestedFilename()).toBe('refus.csv');
    await expectAccessible(page);

    await choose(file('membres.csv', 'Université des Essarts;U. Essarts;Essarts'));
    await check();
    await page.locator('[data-outcome=tried]').waitFor();
    await press(page, page.getByRole('button', { name: 'Importer ce fichier' }));
    await page.locator('[data-outcome=written]').waitFor();
    await see(page, /1 ligne créée/);

    await press(page, page.getByRole('button', { name: 'Annuler l’import de « membres.csv »' }));
    await expectAccessible(page, { within: '[role=dialog]' });
    await press(page, page.getByRole('button', { name: 'Annuler cet import' }));
    await page.getByTestId('import-row').filter({ hasText: 'Annulé par Ada Imbert' }).waitFor();
    await speak(page, 'en');
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
