import { acknowledge, openTicket, respond } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { startTestSmtp } from '@assistance/api/testing/smtp';
import { PASSWORD, PEOPLE, type PersonName } from '@assistance/api/testing/world';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press, tabTo, type } from '../support/keys.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { setScene, type Scene } from './scene.js';
import { see, speak, visit } from './visit.js';

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
/** The calendar day in Paris, so many days from today. */
const inDays = (days: number): string => PARIS.format(new Date(Date.now() + days * 86_400_000));

/**
 * The service is closed from now on, for so many days, as was announced long ago: what is asked today is due after that,
 * far enough away for a closure announced today to move it (C3.1.5). The scene's own tickets are not looked at again:
 * the watch that the desk keeps over them each minute would find this closure, or come too soon, as the clock has it.
 */
async function closedFor({ databaseUrl }: ServerProcess, days: number): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(
    `with unwatched as (delete from scheduled_act where kind = 'watch-commitments')
     insert into closure (id, starts_at, ends_at, announced_at, label)
     values (gen_random_uuid(), now() - interval '1 hour', $1::date::timestamp at time zone 'Europe/Paris',
             now() - interval '60 days', 'Déménagement')`,
    [inDays(days)],
  );
  await database.end();
}

async function client({ url }: ServerProcess, login: PersonName): Promise<TestClient> {
  const somebody = new TestClient(url);
  await somebody.signIn(login, PASSWORD);
  return somebody;
}

/** Every browser has its own way of typing a day; all of them take one that is set. */
const day = async (page: Page, place: Locator, value: string): Promise<void> => {
  await tabTo(page, place);
  await place.fill(value);
};

withBrowser('the admins’ space', (browser) => {
  const scene = setScene();
  const announce = (page: Page) => page.getByRole('button', { name: 'Annoncer la fermeture' });

  it('C3.1.5 refuses a closure announced too late without a reason, beside the reason', async () => {
    const page = await visit(browser, (await scene).desk, 'ada');
    await press(page, page.getByRole('link', { name: 'Administration' }));
    await page.locator('h1:focus', { hasText: 'Fermetures du service' }).waitFor();
    await type(page, page.getByLabel('Intitulé'), 'Coupure électrique');
    await day(page, page.getByLabel('Premier jour'), inDays(3));
    await see(page, '3 jours avant : hors préavis');
    await press(page, announce(page));
    const reason = page.getByLabel('Motif de l’annonce tardive');
    await page.locator('[data-code=CLOSURE_NOTICE_TOO_SHORT]').waitFor();
    // The focus is where the person goes on.
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await reason.getAttribute('aria-describedby')).toContain(
      await page.getByTestId('field-error').getAttribute('id'),
    );
    await type(page, reason, 'Travaux décidés par la préfecture.');
    await press(page, announce(page));
    await see(page, 'Fermeture annoncée : Coupure électrique.');
    // It stops no clock.
    await see(page, 'Aucune échéance déplacée.');
    await see(page, 'Motif : Travaux décidés par la préfecture.');

    await press(page, page.getByRole('button', { name: 'Annuler la fermeture « Coupure électrique »' }));
    await type(page, page.getByRole('dialog').getByLabel('Motif'), 'Travaux reportés.');
    await press(page, page.getByRole('button', { name: 'Annuler cette fermeture' }));
    await see(page, 'Fermeture annulée : Coupure électrique.');
  });

  it('C3.1.5 announces a closure in time, moves due dates and tells those concerned', async () => {
    const { desk } = await scene;
    await closedFor(desk, 20);
    await openTicket(await client(desk, 'sacha'));

    const page = await visit(browser, desk, 'ada', { at: '/admin' });
    await type(page, page.getByLabel('Intitulé'), 'Fermeture annuelle');
    await day(page, page.getByLabel('Premier jour'), inDays(20));
    await day(page, page.getByLabel('Dernier jour'), inDays(40));
    await see(page, '20 jours avant : préavis tenu');
    await press(page, announce(page));
    await see(page, 'Fermeture annoncée : Fermeture annuelle.');
    await see(page, '1 fiche a changé d’échéance. 4 correspondants sont prévenus par courriel.');

    // The establishment concerned is told of its ticket, the other one of none (C3.3.1).
    const [sacha, camille] = [await visit(browser, desk, 'sacha'), await visit(browser, desk, 'camille')];
    for (const [reader, told] of [
      [sacha, 1],
      [camille, 0],
    ] as const) {
      const bell = reader.getByTestId('bell');
      await reader.locator('[data-testid=bell][data-unread="3"]').waitFor();
      expect(await bell.getAttribute('aria-label')).toBe('Notifications, 3 non lues');
      await press(reader, bell);
      const notification = reader.getByTestId('notification').filter({ hasText: 'Fermeture annuelle' });
      await notification.waitFor();
      expect(await notification.getByText('1 échéance de vos fiches est déplacée.').count()).toBe(told);
      await press(reader, notification.getByRole('button', { name: /Marquer comme lue/ }));
      await reader.locator('[data-testid=bell][data-unread="2"]').waitFor();
      expect(await notification.getAttribute('data-unread')).toBe('false');
      await press(reader, reader.getByRole('button', { name: 'Tout marquer comme lu' }));
      await reader.locator('[data-testid=bell][data-unread="0"]').waitFor();
    }

    // For everyone, signed in or not.
    const anyone = await browser.newPage({ baseURL: desk.url });
    await anyone.goto('/fermetures');
    await anyone.getByRole('heading', { name: 'Fermeture annuelle' }).waitFor();
    expect(await anyone.getByText('Coupure électrique').count()).toBe(0);
    const feed = await anyone.request.get('/calendar.ics');
    expect(await feed.text()).toContain('Fermeture annuelle');
  });

  it('C3.2.1 shows the mail of an acknowledgement as its reader gets it, in a frame that may do nothing', async () => {
    const { desk } = await scene;
    const [camille, alix] = [await client(desk, 'camille'), await client(desk, 'alix')];
    const title = 'Une <b>balise</b> dans l’objet';
    const { number } = await acknowledge(alix, await openTicket(camille, { title }), PEOPLE.alix.id);

    const page = await visit(browser, desk, 'ada', { at: '/admin/courriels' });
    const subject = page.getByRole('button', { name: `[${number}] Accusé de réception` });
    await press(page, subject);
    const mail = page.frameLocator('[data-testid=mail-page]');
    await mail.getByText('Alix Estève').first().waitFor();
    await mail.getByText(title).first().waitFor();
    expect(await page.getByTestId('mail-page').getAttribute('sandbox')).toBe('');

    await tabTo(page, page.getByLabel('Mis en forme'));
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('mail-plain').filter({ hasText: number }).waitFor();
    // No server is set in this desk: the mail waits, and the page says so.
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Renvoyer/ })
        .count(),
    ).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await subject.evaluate((button) => button === document.activeElement)).toBe(true);
    const state = page.locator('[data-testid=outbox-state][data-state=MISSING]');
    expect((await state.textContent())?.replaceAll(/\s+/g, ' ')).toMatch(
      /Aucun serveur de courriels n’est réglé \(SMTP_URL\) : rien ne part\. \d+ courriels attendent/,
    );
    expect(await page.getByTestId('retry-all').count()).toBe(0);
  });

  it('has all mails that stayed here sent again in one act, after a last word, and says what became of them', async () => {
    const { desk } = await scene;
    const smtp = await startTestSmtp();
    const database = new pg.Client({ connectionString: desk.databaseUrl });
    await database.connect();
    onTestFinished(() => database.end());
    const stay = (status: string, login: string) =>
      database.query(
        `insert into mail (id, unique_key, kind, status, person_id, address, language, subject, plain, html, thread,
                           created_at, last_error)
         select gen_random_uuid(), gen_random_uuid(), 'response', $1, id, email, 'fr', 'Réponse restée', 'Bonjour', 'Bonjour',
                '{}', now(), case $1 when 'failed' then '550 unknown' end from person where login = $2`,
        [status, login],
      );
    await stay('failed', 'camille');
    await stay('kept', 'camille');
    await stay('kept', 'claude');
    await stay('failed', 'sacha');
    await database.query(`update person set email = null where login = 'sacha'`);
    onTestFinished(
      async () =>
        void (await database.query(`update person set email = 'sacha@desk.example' where login = 'sacha'`)),
    );
    const env = { SMTP_URL: smtp.url, MAIL_FROM: 'Assistance Amue <assistance@exemple.fr>' };
    const sending = await startServer({ beside: desk, env });
    const page = await visit(browser, sending, 'ada', { at: '/admin/courriels' });
    await press(page, page.getByTestId('retry-all'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 courriels non distribués').waitFor();
    await dialog.getByText('2 courriels conservés ici').waitFor();
    await expectAccessible(page);
    await press(page, dialog.getByRole('button', { name: 'Renvoyer ces 4 courriels' }));
    await see(page, /3\scourriels repartent\.\s1\sreste ici, faute d’adresse dans l’annuaire\./);
    await expect
      .poll(() => smtp.received.filter(({ headers }) => headers.get('subject')?.includes('rest')).length)
      .toBe(3);
    await page.getByTestId('retry-all').filter({ hasText: 'Renvoyer 1 courriel' }).waitFor();
    await sending.stop();
  });

  it('counts searches once they are settled, by two people at least', async () => {
    const { desk } = await scene;
    for (const login of ['camille', 'alix'] as const) {
      const page = await visit(browser, desk, login, { at: '/base' });
      const counted = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('CountSearch'),
      );
      await page.getByLabel('Rechercher dans la base').pressSequentially('licorne volante', { delay: 20 });
      await counted;
    }
    const page = await visit(browser, desk, 'ada', { at: '/admin/recherches' });
    const fruitless = page.getByTestId('searches-fruitless').getByRole('row', { name: /licorne volante/ });
    await fruitless.waitFor();
    // Whole questions alone: not the words on their way.
    expect(await page.getByTestId('searches-fruitless').getByRole('row').count()).toBe(2);
  });

  it('lets an article answer a request, be named in a response, and be judged', async () => {
    const { desk, article } = await scene;
    const camille = await visit(browser, desk, 'camille', { at: '/fiches/nouvelle' });
    const subject = camille.getByLabel('Objet');
    await subject.fill('Reprise des engagements FMAVC 005');
    const answers = camille.getByRole('button', { name: `Cette fiche répond à ma question : ${article}` });
    await answers.click();
    // What was written stays for as long as the person does.
    await camille.getByRole('button', { name: 'Continuer ma fiche' }).click();
    expect(await subject.inputValue()).toBe('Reprise des engagements FMAVC 005');
    await answers.click();
    await camille.getByRole('button', { name: 'Quitter le formulaire' }).click();
    await camille.waitForURL(`**/base/${article}`);
    await see(camille, 'A répondu à 1 question avant l’envoi d’une fiche');
    await camille.getByRole('button', { name: 'Pas utile' }).click();
    await camille.getByLabel('Qu’est-ce qui manque').fill('Le cas du patch 27.');
    await camille.getByRole('button', { name: 'Envoyer le commentaire' }).click();
    await see(camille, 'Merci, votre commentaire est enregistré.');
    await camille.goto('/fiches/nouvelle');
    expect(await subject.inputValue()).toBe('');

    const [writer, agent] = [await client(desk, 'camille'), await client(desk, 'alix')];
    const ticket = await acknowledge(agent, await openTicket(writer), PEOPLE.alix.id);
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${ticket.number}` });
    const text = alix.getByLabel('Votre réponse');
    await type(alix, text, 'La marche à suivre est décrite pas à pas dans cette fiche traitée :');
    await press(alix, alix.getByRole('button', { name: 'Insérer une fiche de la base' }));
    await type(
      alix,
      alix.getByRole('searchbox', { name: 'Chercher une fiche', exact: true }),
      'reprise engagements',
    );
    await press(alix, alix.getByRole('button', { name: `Insérer ${article}` }));
    expect(await text.inputValue()).toMatch(new RegExp(`traitée :\n${article} – Reprise des engagements`));
    await respond(agent, ticket, { text: `Relancez FMJ2 en période 013, comme le dit ${article}.` });

    await camille.goto(`/fiches/${ticket.number}`);
    await camille.getByRole('link', { name: article }).click();
    await see(camille, 'Vue dans 2 fiches');
  });

  /** Its pages: their address, and what is seen once they are whole. */
  const PAGES: readonly (readonly [string, string])[] = [
    ['/admin/fermetures', '[data-testid=closure]'],
    ['/admin/courriels', '[data-testid=mail]'],
    ['/admin/recherches', '#reader-comments'],
    ['/notifications', '[data-testid=notification]'],
    ['/fermetures', '[data-testid=closures]'],
  ];
  const furnish = async ({ desk, article }: Scene): Promise<void> => {
    const [ada, camille] = [await client(desk, 'ada'), await client(desk, 'camille')];
    await ada.query(
      `mutation ($start: DateTime!, $end: DateTime!) {
         announceClosure(start: $start, end: $end, label: "Fermeture annuelle") { ticketsMoved }
       }`,
      { start: `${inDays(60)}T09:00:00Z`, end: `${inDays(61)}T09:00:00Z` },
    );
    const { article: found } = await camille.query(
      `query ($number: String!) { article(number: $number) { id } }`,
      { number: article },
    );
    await camille.query(
      `mutation ($id: ID!) { rateArticle(articleId: $id, useful: false, comment: "Incomplet") { id } }`,
      { id: found.id },
    );
  };
  let furnished: Promise<void> | null = null;
  const whole = async (): Promise<Scene> => {
    const ready = await scene;
    await (furnished ??= furnish(ready));
    return ready;
  };

  describe.each(['fr', 'en'] as const)('in %s', (language) => {
    it('are accessible', async () => {
      const { desk, article } = await whole();
      const page = await visit(browser, desk, 'ada');
      await speak(page, language);
      for (const [address, seen] of [...PAGES, [`/base/${article}`, '#article-comments'] as const]) {
        await page.goto(address);
        await page.locator(seen).first().waitFor();
        await expectAccessible(page);
      }
      await page.goto('/admin/courriels');
      await page.getByTestId('mail').first().getByRole('button').click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, { within: '[role=dialog]' });
    });
  });

  it('fit a phone', async () => {
    const { desk } = await whole();
    const page = await visit(browser, desk, 'ada', { viewport: { width: 390, height: 844 }, hasTouch: true });
    for (const [address, seen] of PAGES) {
      await page.goto(address);
      await page.locator(seen).first().waitFor();
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(content, address).toBeLessThanOrEqual(screen ?? 0);
    }
  });

  it('are not for anyone else', async () => {
    const page = await visit(browser, (await scene).desk, 'alix', { at: '/admin/courriels' });
    await see(page, 'Page réservée');
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  });
});
