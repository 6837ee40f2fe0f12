import {
  acknowledge,
  aRequestInput,
  openTicket,
  perform,
  processedTicket,
} from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD, PEOPLE, RELEASES, WORLD, type PersonName } from '@assistance/api/testing/world';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { screenshot, withBrowser } from '../support/browser.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { see, speak, visit } from './visit.js';

const PHONE = '01 99 00 12 34';

let desk: ServerProcess;
beforeAll(async () => {
  desk = await startServer({ template: WORLD, env: { PHONE_NUMBER: PHONE } });
});

/** Acts by the front door, without pages. */
async function client(login: PersonName): Promise<TestClient> {
  const somebody = new TestClient(desk.url);
  await somebody.signIn(login, PASSWORD);
  return somebody;
}
/** Around the desk. */
async function withDatabase(
  work: (query: (sql: string, values: unknown[]) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const database = new pg.Client({ connectionString: desk.databaseUrl });
  await database.connect();
  try {
    await work((sql, values) => database.query(sql, values));
  } finally {
    await database.end();
  }
}
const taken = async (given: object = {}) =>
  acknowledge(await client('alix'), await openTicket(await client('camille'), given), PEOPLE.alix.id);
const choicesIn = (page: Page, label: string): Promise<string[]> =>
  page.getByLabel(label).locator('option').allTextContents();

withBrowser('what the charter means', (browser) => {
  it('C3.1.3 says which number to call where one looks for it, and for what', async () => {
    const page = await browser.newPage({ baseURL: desk.url });
    await page.goto('/guide');
    await see(page, 'Aux heures du service');
    expect(await page.getByTestId('phone-number').allTextContents()).toEqual([
      expect.stringMatching(/heures du service.*01 99 00 12 34/s),
      expect.stringMatching(/anomalie bloquante.*01 99 00 12 34/s),
    ]);
    expect(await page.getByRole('link', { name: PHONE }).first().getAttribute('href')).toBe('tel:0199001234');
    await speak(page, 'en');
    await see(page, 'During service hours:');
    const camille = await visit(browser, desk, 'camille', { at: '/fiches/nouvelle' });
    await see(camille, 'Une anomalie bloquante peut aussi se déclarer par téléphone :');
    await expectAccessible(camille);
    await screenshot(camille, 'charter new ticket with phone');
  });

  it('C3.1.3 asks who calls, and tells both sides', async () => {
    const { number } = await taken({ title: 'Fiche complétée par téléphone' });
    const at = `/fiches/${number}`;
    const [alix, camille] = await Promise.all([
      visit(browser, desk, 'alix', { at }),
      visit(browser, desk, 'camille', { at }),
    ]);
    await alix.getByText('Information par téléphone', { exact: true }).click();
    await alix.getByLabel('Ce que dit le correspondant').fill('Le message vient aussi en base de test.');
    await alix.getByRole('button', { name: 'Consigner l’information' }).click();
    await alix.getByTestId('field-error').getByText('Choisissez le correspondant qui appelle.').waitFor();
    // Who may call is read once the form is open.
    await expect
      .poll(() => choicesIn(alix, 'Correspondant qui appelle'))
      .toEqual([
        'Choisir le correspondant',
        expect.stringContaining('Camille'),
        expect.stringContaining('Claude'),
      ]);
    await alix.getByLabel('Correspondant qui appelle').selectOption({ index: 2 });
    await screenshot(alix, 'charter information by phone');
    await expectAccessible(alix);
    await alix.getByRole('button', { name: 'Consigner l’information' }).click();
    const told = camille.getByTestId('timeline-entry').last();
    await told.getByText(/par téléphone, pour Claude/).waitFor();
    await screenshot(camille, 'charter told by phone');

    const declared = await perform(await client('alix'), 'recordCall', {
      correspondentId: PEOPLE.camille.id,
      request: aRequestInput({ blocking: true, title: 'Déclarée par téléphone' }),
    });
    await alix.goto(`/fiches/${declared.number}`);
    await alix.getByTestId('composer').waitFor();
    expect(await alix.getByText('Information par téléphone', { exact: true }).count()).toBe(0);
  });

  it('C3.1.5 says of closures what the charter says, of a late one too', async () => {
    const start = new Date(Date.now() + 4 * 86_400_000).toISOString();
    const end = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const ada = await client('ada');
    await ada.query(
      `mutation ($start: DateTime!, $end: DateTime!) {
         announceClosure(start: $start, end: $end, label: "Coupure électrique", lateReason: "Annoncée hier par le bailleur.") { ticketsMoved } }`,
      { start, end },
    );
    const page = await browser.newPage({ baseURL: desk.url });
    await page.goto('/fermetures');
    const late = page.getByTestId('closures').getByRole('listitem').filter({ hasText: 'Coupure électrique' });
    await late.getByText('aucun délai n’est suspendu').waitFor();
    // What stands above it says the same of one that comes late.
    await see(
      page,
      /Annoncée plus tard, elle est motivée, compte comme un engagement non tenu et ne suspend aucun délai/,
    );
    expect(await late.count()).toBe(1);
    await expectAccessible(page);
    await screenshot(page, 'charter closures');
  });

  it('C4.2.3 tells both sides when the reminder and the closing will come, in Paris time', async () => {
    const { id: ticketId, number, version } = await taken({ title: 'Fiche incomplète' });
    const agent = await client('alix');
    await perform(agent, 'requestComplement', {
      ticketId,
      expectedVersion: version,
      text: 'Envoyez la trace de la transaction FMJ2.',
    });
    const { awaitedReply } = (
      await agent.query(`query ($id: ID!) { ticket(id: $id) { awaitedReply { reminderAt closingAt } } }`, {
        id: ticketId,
      })
    ).ticket;
    const dayOf = (instant: string) =>
      new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long' })
        .format(new Date(instant))
        .replace(/^1 /, '1er ');
    for (const login of ['camille', 'alix'] as const) {
      const page = await visit(browser, desk, login);
      // Wherever one reads it.
      await page.goto(`/fiches/${number}`);
      const said = await page.getByTestId('awaited-reply').innerText();
      expect(said.replaceAll(/\s+/g, ' ')).toMatch(
        new RegExp(
          `relance le ${dayOf(awaitedReply.reminderAt)}.*clôture le ${dayOf(awaitedReply.closingAt)}`,
        ),
      );
      await screenshot(page, `charter awaited reply ${login}`);
      await expectAccessible(page);
    }
  });

  it('lets admins set how long a ticket reopens; then a new one takes up the old one, from its page', async () => {
    const agent = await client('alix');
    const { id: ticketId, number } = await processedTicket(await client('camille'), agent, PEOPLE.alix.id, {
      title: 'Rejet de mandat',
      messages: ['FMAVC 005', 'ME 062'],
    });
    const camille = await visit(browser, desk, 'camille', { at: `/fiches/${number}` });
    await camille.getByRole('button', { name: 'Rouvrir la fiche' }).waitFor();

    const ada = await visit(browser, desk, 'ada', { at: '/admin/reglages' });
    await ada.getByLabel('Réouverture, en jours calendaires').fill('0');
    await ada.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await ada.getByTestId('field-error').getByText('Donnez un nombre entier, de 1 à').waitFor();
    await ada.getByLabel('Réouverture, en jours calendaires').fill('1');
    await ada.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await see(ada, /Modifiés par Ada/);
    await screenshot(ada, 'charter settings');
    await expectAccessible(ada);

    // The clock of the desk is the machine’s: the ticket is made older instead, around its append-only log.
    await withDatabase(async (query) => {
      await query(`alter table ticket_event disable trigger user`, []);
      await query(
        `update ticket_event set at = at - interval '3 days',
                data = jsonb_set(data, '{at}', to_jsonb(to_char(at - interval '3 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
          where ticket_id = $1`,
        [ticketId],
      );
      await query(`alter table ticket_event enable trigger user`, []);
    });
    await camille.reload();
    await camille.getByRole('link', { name: 'Ouvrir une fiche qui s’y réfère' }).waitFor();
    expect(await camille.getByRole('button', { name: 'Rouvrir la fiche' }).count()).toBe(0);
    await screenshot(camille, 'charter reopens no more');
    await expectAccessible(camille);
    await camille.getByRole('link', { name: 'Ouvrir une fiche qui s’y réfère' }).click();
    await camille.getByTestId('follows').getByText(number).waitFor();
    expect(await camille.getByLabel('Objet').inputValue()).toMatch(
      new RegExp(`^Suite de la fiche ${number}\\s: Rejet de mandat$`),
    );
    expect(await camille.getByLabel('Messages et codes d’erreur').inputValue()).toBe('FMAVC 005\nME 062');
    const { description, lastActions, firstAnalysis } = aRequestInput();
    await camille.getByLabel('Description détaillée').fill(description);
    await camille.getByLabel('Dernières manipulations').fill(lastActions);
    await camille.getByLabel('Votre première analyse').fill(firstAnalysis);
    await screenshot(camille, 'charter follow-up form');
    await expectAccessible(camille);
    await camille.getByRole('button', { name: 'Envoyer la fiche' }).click();
    await camille.getByTestId('follow').getByText(number).waitFor();
    await camille.getByTestId('follow').getByRole('link').click();
    await see(camille, 'Une nouvelle fiche fait suite à celle-ci');
    await screenshot(camille, 'charter followed ticket');
  });

  it('C2.3, C2.4, C2.5 offers the grounds that hold, and asks who found what the request does not say', async () => {
    const { number } = await taken({ title: 'Sur la version courante', releaseId: RELEASES.sifac26 });
    const alix = await visit(browser, desk, 'alix', { at: `/fiches/${number}` });
    await alix.getByRole('button', { name: 'Hors périmètre' }).click();
    expect(await choicesIn(alix, 'Motif')).toEqual([
      'Conditions de l’assistance non remplies',
      'Données modifiées hors de l’application',
    ]);
    expect(await alix.getByLabel('Je l’ai constaté moi-même').count()).toBe(0);
    await alix.getByLabel('Motif').selectOption({ index: 1 });
    await alix.getByLabel('Explication').fill('La trace montre une écriture directe dans BSEG.');
    await alix.getByRole('button', { name: 'Déclarer hors périmètre' }).click();
    await alix.getByTestId('field-error').getByText('confirmez que vous l’avez constaté').waitFor();
    await screenshot(alix, 'charter out of scope');
    await expectAccessible(alix);
    await alix.getByLabel('Je l’ai constaté moi-même').check();
    await alix.getByRole('button', { name: 'Déclarer hors périmètre' }).click();
    await see(alix, 'Assistance interrompue : la fiche est clôturée');
  });
});
