import { expect, it } from 'vitest';
import { expectAccessible, findBarriers } from '../support/accessibility.js';
import { screenshot, withBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';

const pageOf = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="fr"><title>Assistance</title><main>${body}</main></html>`)}`;

withBrowser('the browser harness', ({ newPage }) => {
  it('opens a page as a person in Paris would, and finds it accessible', async () => {
    const page = await newPage();
    await page.goto(pageOf('<h1>Été à Noël</h1><p>Une fiche d’assistance.</p><button>Envoyer</button>'));
    expect(await page.getByRole('button', { name: 'Envoyer' }).isVisible()).toBe(true);
    const told = await page.evaluate(() => new Date(Date.UTC(2026, 6, 1, 7)).toLocaleString());
    expect(told).toBe('01/07/2026 09:00:00');
    await expectAccessible(page);
    await screenshot(page, 'harness');
  });

  it.for([
    ['a field without a label', '<h1>Fiche</h1><input>', /label.*étiquette/s],
    ['an image without a text', '<h1>Fiche</h1><img src="data:,">', /image-alt.*alternative textuelle/s],
    ['grey on white', '<h1>Fiche</h1><p style="color:#bbb">Pâle</p>', /color-contrast.*contraste/s],
  ] as const)('refuses %s, and says so in French', async ([, body, complaint]) => {
    const page = await newPage();
    await page.goto(pageOf(body));
    const barriers = await findBarriers(page);
    expect(barriers.join('\n')).toMatch(complaint);
    await expect(expectAccessible(page)).rejects.toThrow('barriers');
  });

  it('keeps sessions apart', async () => {
    const [one, two] = [await newPage(), await newPage()];
    expect(one.context()).not.toBe(two.context());
  });

  it('fails a test whose page had an uncaught error', { fails: true }, async () => {
    const page = await newPage();
    await page.goto(pageOf('<h1>Fiche</h1>'));
    const end = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve('reached');
            throw new Error('uncaught');
          });
        }),
    );
    expect(end).toBe('reached');
  });

  it('shows the built pages of a running desk, within their content security policy', async () => {
    const desk = await startServer();
    const page = await newPage();
    await page.goto(desk.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'first page');
  });
});
