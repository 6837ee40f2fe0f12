import { perform } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD, PEOPLE, type PersonName } from '@assistance/api/testing/world';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, speak, visit } from './visit.js';

const RESPONSE = 'Virez les crédits manquants en période 013 par FMEDD, puis relancez la transaction FMJ2.';

withBrowser('a session that ends under an open page', (browser) => {
  const scene = setScene();

  const query = async <Row>(text: string, values: unknown[]): Promise<Row[]> => {
    const db = new pg.Client({ connectionString: (await scene).desk.databaseUrl });
    await db.connect();
    try {
      return (await db.query(text, values)).rows as Row[];
    } finally {
      await db.end();
    }
  };
  const endSessions = (login: PersonName) =>
    query(`delete from session where person_id = $1`, [PEOPLE[login].id]);
  /** Ends their sessions just before this command of the page comes to the server: nothing finds out sooner. */
  async function endSessionsAt(page: Page, login: PersonName, command: string): Promise<void> {
    let isOver = false;
    await page.route('**/graphql', async (route) => {
      if (!isOver && route.request().postData()?.includes(`mutation ${command}(`) === true) {
        isOver = true;
        await endSessions(login);
      }
      await route.continue();
    });
  }
  /** The page asks for nothing until somebody does something: what comes next finds out. */
  async function loseCookies(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
  }
  /** The correspondent adds something to a ticket meanwhile. */
  async function inform(number: string, text: string): Promise<void> {
    const camille = new TestClient((await scene).desk.url);
    await camille.signIn('camille', PASSWORD);
    const { ticket } = await camille.query(`query ($number: String) { ticket(number: $number) { id } }`, {
      number,
    });
    await perform(camille, 'addInformation', { ticketId: ticket.id, text });
  }
  const ended = (page: Page) => page.getByTestId('session-ended');
  async function signInAgain(page: Page, login: PersonName): Promise<void> {
    const dialog = ended(page);
    await dialog.getByLabel('Identifiant').fill(login);
    await dialog.getByLabel('Mot de passe').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  async function writeTicket(page: Page): Promise<void> {
    await page.goto('/fiches/nouvelle');
    await page.getByLabel('Produit').selectOption({ label: 'SIFAC' });
    await page.getByLabel('Objet').fill('Mandat rejeté par le visa');
    await page.getByLabel('Description').first().fill('Le mandat est rejeté à la validation, sans message.');
    await page.getByLabel(/manipulations/i).fill('Validation du mandat 401.');
    await page
      .getByLabel(/analyse/i)
      .first()
      .fill('Le visa manque sur le service fait.');
    await page.locator('[data-testid=draft-kept][data-place=server]').waitFor();
  }
  const send = (page: Page) => page.getByRole('button', { name: 'Envoyer' }).last().click();

  it('while a ticket is written: says that the text is kept, and leads back to it as it was', async () => {
    const page = await visit(browser, (await scene).desk, 'camille');
    await writeTicket(page);
    await endSessionsAt(page, 'camille', 'OpenTicket');
    await send(page);
    const dialog = ended(page);
    await dialog.getByText('Ce que vous avez écrit est conservé').waitFor();
    expect(await dialog.textContent()).not.toMatch(/C\d\.\d/);
    await expectAccessible(page);
    // Neither Escape nor a click beside it shows what is behind.
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    expect(
      await page.evaluate(
        () => document.elementFromPoint(5, 200)?.closest('#app, .session-ended__veil')?.className,
      ),
    ).toContain('session-ended__veil');
    await dialog.getByLabel('Identifiant').fill('camille');
    await dialog.getByLabel('Mot de passe').fill('autre chose');
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.getByText(/incorrect/).waitFor();
    await signInAgain(page, 'camille');

    expect(new URL(page.url()).pathname).toBe('/fiches/nouvelle');
    expect(await page.getByLabel('Objet').inputValue()).toBe('Mandat rejeté par le visa');
    expect(await page.getByLabel('Description').first().inputValue()).toContain('sans message');
    await see(page, /rien n’a été envoyé/);
    await speak(page, 'en');
    await see(page, 'nothing was sent');
    await speak(page, 'fr');
    await send(page);
    await page.waitForURL(/\/fiches\/\d{4}-\d{6}$/);
    await see(page, 'Mandat rejeté par le visa');
  });

  it('while an agent answers: the words are there, are sent, and what happens is followed again', async () => {
    const { desk, inProgress } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.goto(`/fiches/${inProgress}`);
    await page.getByLabel('Issue').selectOption({ label: 'Solution à un problème d’utilisation' });
    await page.getByLabel('Votre réponse').fill(RESPONSE);
    await page.locator('[data-testid=draft-kept][data-place=server]').waitFor();
    await endSessionsAt(page, 'alix', 'Respond');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await ended(page).waitFor();
    await signInAgain(page, 'alix');
    expect(await page.getByLabel('Votre réponse').inputValue()).toBe(RESPONSE);

    await see(page, /rien n’a été envoyé/);
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await see(page, 'Réponse envoyée.');
    await inform(inProgress, 'Cela revient ce matin.');
    await see(page, 'Cela revient ce matin.');
  });

  it('while a dialog is open: it still is, with what was written in it', async () => {
    const { desk, toHandOver } = await scene;
    const page = await visit(browser, desk, 'alix');
    await page.goto(`/fiches/${toHandOver}`);
    await page.getByRole('button', { name: 'Requalifier' }).first().click();
    const dialog = page.getByRole('dialog').filter({ hasText: 'Requalifier' });
    await dialog.getByLabel('Motif').fill('Dix centres sont arrêtés depuis ce matin.');
    await endSessionsAt(page, 'alix', 'RequalifyTicket');
    await dialog.getByRole('button', { name: /bloquante/i }).click();
    await ended(page).waitFor();
    await expectAccessible(page);
    await signInAgain(page, 'alix');
    expect(await dialog.getByLabel('Motif').inputValue()).toBe('Dix centres sont arrêtés depuis ce matin.');
    await dialog.getByRole('button', { name: /bloquante/i }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('while somebody searches: the words are there, and what they find comes', async () => {
    const page = await visit(browser, (await scene).desk, 'camille');
    await page.goto('/base');
    const box = page.getByRole('main').getByRole('searchbox').first();
    await box.waitFor();
    await page.getByText('Reprise des engagements').first().waitFor();
    await loseCookies(page);
    await box.fill('FMAVC 005');
    await ended(page).waitFor();
    // The end of a sentence goes into no field of the dialog; the focus is in it, and comes back.
    await page.keyboard.type(' et la suite');
    expect(await ended(page).getByLabel('Identifiant').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'session-ended',
    );
    await signInAgain(page, 'camille');
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await box.inputValue()).toBe('FMAVC 005');
    await see(page, 'Reprise des engagements');
    await page.waitForURL(/FMAVC/);
  });

  it('while only what happens is followed: is said within seconds, and goes on after', async () => {
    const { desk, awaitingComplement } = await scene;
    const page = await visit(browser, desk, 'dominique');
    await page.goto(`/fiches/${awaitingComplement}`);
    await page.getByTestId('timeline-entry').first().waitFor();
    await endSessions('dominique');
    await ended(page).waitFor();
    await signInAgain(page, 'dominique');
    expect(new URL(page.url()).pathname).toBe(`/fiches/${awaitingComplement}`);
    await inform(awaitingComplement, 'Voici déjà ceci.');
    await see(page, 'Voici déjà ceci.');
  });

  it('on every page of the browser: signing in on one is enough', async () => {
    const page = await visit(browser, (await scene).desk, 'dominique');
    const tab = await page.context().newPage();
    await Promise.all([page.goto('/file'), tab.goto(`${(await scene).desk.url}/file`)]);
    for (const each of [page, tab]) await each.getByTestId('ticket-row').first().waitFor();
    await endSessions('dominique');
    for (const each of [page, tab]) await ended(each).waitFor();
    await signInAgain(page, 'dominique');
    await tab.evaluate(() => window.dispatchEvent(new Event('focus')));
    await ended(tab).waitFor({ state: 'detached' });
    expect(await tab.getByTestId('ticket-row').count()).toBeGreaterThan(0);
  });

  it('and what everybody may read stays: nobody is asked to sign in for it', async () => {
    const page = await visit(browser, (await scene).desk, 'camille');
    await page.goto('/charte');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await endSessions('camille');
    await page.locator('header a[href="/compte"]').waitFor({ state: 'detached' });
    expect(await ended(page).count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  const SECRET = 'Le mandat confidentiel de Camille';
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        document.documentElement.outerHTML +
        [...document.querySelectorAll('input, textarea')]
          .map((field) => (field as HTMLInputElement).value)
          .join(' '),
    );

  it('C3.3.1 shows nothing of it to somebody else who signs in there', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille');
    await writeTicket(page);
    await page.getByLabel('Objet').fill(SECRET);
    await page.locator('[data-testid=draft-kept][data-place=server]').waitFor();
    await endSessions('camille');
    await ended(page).getByLabel('Identifiant').fill('claude');
    await ended(page).getByLabel('Mot de passe').fill(PASSWORD);
    await ended(page).getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/accueil');
    await page.locator('header a[href="/compte"]').waitFor();
    expect(await kept(page)).not.toContain('confidentiel');
    await page.goto('/fiches/nouvelle');
    await page.getByLabel('Objet').waitFor();
    expect(await page.getByLabel('Objet').inputValue()).toBe('');
    expect(await kept(page)).not.toContain('confidentiel');
  });

  it('C3.3.1 keeps nothing of it in the name of somebody else who signs in on another page', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille');
    await writeTicket(page);
    const claude = new TestClient(desk.url);
    await claude.signIn('claude', PASSWORD);
    const [name = '', value = ''] = (claude.cookie ?? '').split('=');
    await page.waitForLoadState('networkidle');
    await page.context().addCookies([{ name, value, url: desk.url }]);
    await page.getByLabel('Objet').fill(SECRET);
    expect(await page.getByLabel('Objet').inputValue()).toBe(SECRET);
    await ended(page).waitFor();
    const drafts = () =>
      query<{ words: string }>(`select row_to_json(d)::text as words from draft d where owner_id = $1`, [
        PEOPLE.claude.id,
      ]);
    expect(JSON.stringify(await drafts())).not.toContain('confidentiel');
    const other = await page.context().newPage();
    await other.goto(`${desk.url}/fiches/nouvelle`);
    await other.getByLabel('Objet').waitFor();
    expect(await other.getByLabel('Objet').inputValue()).toBe('');
    // Theirs again once they are back, with the words of the moment.
    await signInAgain(page, 'camille');
    expect(await page.getByLabel('Objet').inputValue()).toBe(SECRET);
    await page.locator('[data-testid=draft-kept][data-place=server]').waitFor();
    expect(JSON.stringify(await drafts())).not.toContain('confidentiel');
    await ended(other).waitFor();
  });

  it('leads back through the page of signing in too, but for somebody else not to what was searched for', async () => {
    const { desk } = await scene;
    const page = await visit(browser, desk, 'camille');
    await page.goto('/recherche?q=mandat+confidentiel');
    await page.context().clearCookies();
    await page.reload();
    await page.waitForURL('**/connexion?suite=**');
    const signIn = async (login: PersonName) => {
      await page.getByLabel('Identifiant').fill(login);
      await page.getByLabel('Mot de passe').fill(PASSWORD);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.locator('header a[href="/compte"]').waitFor();
    };
    await signIn('camille');
    await page.waitForURL('**/recherche?q=mandat+confidentiel');
    await page.context().clearCookies();
    await page.reload();
    await page.waitForURL('**/connexion?suite=**');
    await signIn('claude');
    await page.waitForURL('**/recherche');
    expect(await kept(page)).not.toContain('confidentiel');
  });
});
