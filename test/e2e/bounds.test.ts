import { openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { follow, listeners, openSocket } from '@assistance/api/testing/live';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, WORLD } from '../support/world.js';
import { see, speak, visit } from './visit.js';

/** The text as the page sets it: its spaces before signs and units do not break. */
const said = (text: string): RegExp => new RegExp(text.replaceAll(' ', '\\s'));

const attach = (page: Page, ...names: readonly string[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      names.map((name) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from('ST22 : DBIF_RSQL_SQL_ERROR'),
      })),
    );

async function signedIn(desk: Promise<ServerProcess>, login: string): Promise<TestClient> {
  const client = new TestClient((await desk).url);
  await client.signIn(login, PASSWORD);
  return client;
}

withBrowser('what one person may add', (browser) => {
  const desk = startServer({ template: WORLD, env: { QUOTA_FILES: '2/h', QUOTA_TICKETS: '1/h' } });
  it('is bounded: a file too many says when to try again, and the others stay', async () => {
    const page = await visit(browser, await desk, 'camille', { at: '/fiches/nouvelle' });
    await page.getByLabel('Produit').selectOption({ label: 'SIHAM' });
    // What depends on the product is drawn again: nobody chooses files in the same moment.
    await page.waitForLoadState('networkidle');
    await attach(page, 'un.txt', 'deux.txt', 'trois.txt');
    await see(page, said('Vous avez joint beaucoup de fichiers en peu de temps : réessayez dans 60 min'));
    await page
      .getByText(/^(?:un|deux|trois)\.txt/)
      .nth(2)
      .waitFor();
    await expectAccessible(page);
    await speak(page, 'en');
    await see(page, 'You have attached many files in a short time: try again in 60 min');
    await speak(page, 'fr');
  });

  it('is bounded: a ticket too many says when to try again, and its text stays', async () => {
    await openTicket(await signedIn(desk, 'sacha'), { title: 'La première' });
    const page = await visit(browser, await desk, 'sacha', { at: '/fiches/nouvelle' });
    await page.getByLabel('Produit').selectOption({ label: 'SIFAC' });
    const fill = (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text);
    await fill('Objet', 'La seconde');
    await fill('Description', 'La reprise des engagements s’arrête sur le message FMAVC 005.');
    await fill(/Dernières manipulations/, 'FMJ2, exercice 2026.');
    await fill(/première analyse/i, 'Le budget est insuffisant sur dix centres.');
    await page
      .getByRole('button', { name: /^(?:Déposer|Envoyer)/ })
      .first()
      .click();
    await see(page, said('Vous avez déposé beaucoup de fiches en peu de temps : réessayez dans 60 min'));
    expect(await page.getByLabel('Description').inputValue()).toContain('FMAVC 005');
    await expectAccessible(page);
  });
});

withBrowser('what one person may follow', (browser) => {
  const desk = startServer({ template: WORLD });

  /** Follows the queue so many times over, on sockets of its own. */
  async function followMuch(sockets: readonly number[], login = 'alix') {
    const { url } = await desk;
    const clients = await Promise.all([signedIn(desk, login), signedIn(desk, login)]);
    const lives = sockets.flatMap((many, at) => {
      const socket = openSocket(url, { cookie: clients[at % 2]?.cookie ?? '' });
      return Array.from({ length: many }, () => follow(socket, `subscription { queueChanged { type } }`, {}));
    });
    await expect.poll(() => listeners(url), { timeout: 20_000 }).toBe(lives.length);
    return async () => {
      await Promise.all(lives.map((live) => live.stop()));
      await expect.poll(() => listeners(url), { timeout: 20_000 }).toBeLessThan(lives.length);
    };
  }

  it.each([
    [
      'a page, of a person with sixty sockets,',
      Array.from({ length: 60 }, () => 1),
      'ouvertes : celle-ci ne se met à jour que chaque minute',
    ],
    [
      'a part of a page, of a person who follows 199 things,',
      [50, 50, 50, 49],
      'une partie de celle-ci ne se met',
    ],
  ])(
    '%s is fresh once a minute only, says so, and is live again by itself once there is room',
    async (_what, sockets, words) => {
      const end = await followMuch(sockets);
      const page = await visit(browser, await desk, 'alix');
      await page.clock.install();
      await page.goto('/file');
      await see(page, said(words));
      const notice = page.getByTestId('link-notice');
      expect(await notice.textContent()).toMatch(/Fermez d’autres onglets/);
      await expectAccessible(page);
      await speak(page, 'en');
      await see(page, 'Close other tabs');
      await speak(page, 'fr');
      await end();
      await page.clock.fastForward(40_000);
      await page.clock.fastForward(10_000);
      await notice.waitFor({ state: 'detached' });
      const ticket = await openTicket(await signedIn(desk, 'camille'), { title: 'Arrivée en direct' });
      await page.getByRole('link', { name: ticket.number }).waitFor();
    },
  );
});

withBrowser('a session whose token is due', (browser) => {
  const desk = startServer({ template: WORLD });

  it('goes on in every tab of its browser, with another token, and a later copy of the old one ends it', async () => {
    const { url, databaseUrl } = await desk;
    const page = await visit(browser, await desk, 'alix');
    const tab = await page.context().newPage();
    await tab.goto(`${url}/file`);
    const cookie = async () =>
      (await page.context().cookies()).find(({ name }) => name === 'assistance_session')?.value;
    const before = await cookie();
    const db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    const age = (minutes: number) =>
      db.query(
        `update session set issued_at = issued_at - make_interval(mins => $1),
           next_issued_at = next_issued_at - make_interval(mins => $1),
           previous_until = previous_until - make_interval(mins => $1)`,
        [minutes],
      );
    // With all that it asked for: what a reload cuts off in the middle is not what is tried here.
    const there = async (each: Page): Promise<void> => {
      await each.locator('header a[href="/compte"]').waitFor();
      await each.waitForLoadState('networkidle');
    };
    try {
      // A reload may cut off the very answer that carries the new token: it comes with a later one.
      const reloaded = async () => {
        await age(61);
        await Promise.all([page.reload(), tab.reload()]);
        for (const each of [page, tab]) await there(each);
        return cookie();
      };
      await expect.poll(reloaded, { timeout: 30_000 }).not.toBe(before);
      await Promise.all([page.goto(`${url}/file`), tab.goto(`${url}/compte`)]);
      for (const each of [page, tab]) await there(each);

      await age(2);
      const copy = new TestClient(url, `assistance_session=${before}`);
      expect((await copy.query('{ me { id } }')).me).toBeNull();
      await tab.reload();
      await tab.getByLabel('Mot de passe').waitFor();
    } finally {
      await db.end();
    }
  });
});
