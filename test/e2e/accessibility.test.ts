import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene, type Scene } from './scene.js';
import { see, speak, visit } from './visit.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Every page of a role: its address, and what is seen once it is whole. */
const CORRESPONDENT = (scene: Scene): [string, string][] => [
  ['/accueil', '[data-testid=ticket-row]'],
  ['/fiches/nouvelle', '[data-testid=suggestions]'],
  [`/fiches/${scene.awaitingComplement}`, '[data-testid=composer]'],
  [`/fiches/${scene.answered}`, '[data-testid=awaited]'],
  ['/etablissement', '#correspondents'],
  ['/base', '[data-testid=hit]'],
  ['/base?q=rienquivaille', '[data-testid=empty-results]'],
  [`/base/${scene.article}`, '#solution'],
  ['/guide', 'h2'],
  ['/fermetures', 'main h1'],
  ['/notifications', 'main h1'],
  ['/brouillons', 'main [role=status]'],
  ['/compte', '#password'],
  ['/fiches/2026-999999', '[data-testid=not-found]'],
  ['/nulle-part', 'h1'],
];
const AGENT = (scene: Scene): [string, string][] => [
  ['/file', '[data-testid=ticket-row]'],
  [`/fiches/${scene.submitted}`, '#acknowledge'],
  [`/fiches/${scene.inProgress}`, '[data-testid=composer]'],
  [`/fiches/${scene.malfunction}`, '[data-testid=composer]'],
  [`/fiches/${scene.closed}`, '[data-testid=composer]'],
  ['/appel', '#caller'],
  ['/notifications', 'main h1'],
  ['/brouillons', 'main [role=status]'],
  ['/relecture', '[href^="/relecture/"]'],
  [`/relecture/${scene.toReview}`, '#preview'],
];

async function show(page: Page, [address, whole]: [string, string]): Promise<void> {
  await page.goto(address);
  await page.locator(whole).first().waitFor();
}

withBrowser('every page', (browser) => {
  const scene = setScene();

  it.each([
    ['a correspondent', 'camille', CORRESPONDENT],
    ['an agent', 'alix', AGENT],
  ] as const)('is accessible to %s in both languages', async (_who, login, pagesOf) => {
    const page = await visit(browser, (await scene).desk, login);
    for (const each of pagesOf(await scene)) {
      await show(page, each);
      await expectAccessible(page);
      await speak(page, (await page.locator('html[lang=fr]').count()) === 1 ? 'en' : 'fr');
      await expectAccessible(page);
    }
  });

  it('is accessible before anyone has signed in, in both languages', async () => {
    const page = await browser.newPage({ baseURL: (await scene).desk.url });
    await page.goto('/connexion');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await speak(page, 'en');
    await expectAccessible(page);
  });

  it('lets a provider in once the rules are accepted, on a page for everyone (C3.3.3)', async () => {
    const page = await visit(browser, (await scene).desk, 'perrine', { at: '/file' });
    await page.waitForURL(/confidentialite/);
    await see(page, 'J’accepte ces règles');
    await expectAccessible(page);
    await speak(page, 'en');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I accept these rules' }).click();
    await page.waitForURL(/\/file$/);
    await see(page, 'No ticket for now.');
  });

  it('has dialogs that everyone can use', async () => {
    const { desk, inProgress, closed, article, toReview } = await scene;
    const page = await visit(browser, desk, 'alix');
    await speak(page, 'fr');
    const opens = async (address: string, ...buttons: string[]): Promise<void> => {
      await page.goto(address);
      for (const button of buttons) {
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('dialog').waitFor();
        await expectAccessible(page, { within: '[role=dialog]' });
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        // The person is back where they were.
        expect((await page.locator(':focus').textContent())?.replace(/[\u00a0\u202f]/g, ' ')).toContain(
          button,
        );
      }
    };
    await opens('/file', 'Raccourcis clavier');
    await opens(
      `/fiches/${inProgress}`,
      'Confier la fiche',
      'Requalifier',
      'Refuser : relève du niveau 1',
      'Hors périmètre',
    );
    await opens(`/fiches/${closed}`, 'Rouvrir la fiche');
    await opens(`/base/${article}`, 'Retirer de la base');
    await opens(`/relecture/${toReview}`, 'Ne pas publier');
  });

  it.each([
    ['a correspondent', 'camille', CORRESPONDENT],
    ['an agent', 'alix', AGENT],
  ] as const)('fits the phone of %s', async (_who, login, pagesOf) => {
    const page = await visit(browser, (await scene).desk, login, PHONE);
    for (const each of pagesOf(await scene)) {
      await show(page, each);
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(content, each[0]).toBeLessThanOrEqual(screen ?? 0);
    }
  });
});
