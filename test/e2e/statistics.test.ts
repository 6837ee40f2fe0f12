import { readFile } from 'node:fs/promises';
import { openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD } from '@assistance/api/testing/world';
import { addToMonth } from '@assistance/domain/statistics';
import pg from 'pg';
import type { Download, Locator, Page } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { ANSWERS, HISTORY, ROCHEBRUNE } from '../support/history.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { see, speak, visit } from './visit.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** A desk looks every minute at what is due, and at once when it starts. */
const PUBLISHING_MS = 100_000;

const number = new Intl.NumberFormat('fr-FR');
const monthName = (month: string): string =>
  new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
const received = (month: string, of = {}): string => number.format(ANSWERS.of(month, 'received', of));

async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(place)}.`);
}
const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const row = (table: Locator, name: string): Locator =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });

withBrowser('C3.5.1 the statistics', (browser) => {
  let desk: ServerProcess;
  /** The last month, which the desk has published by itself after more than a year of downtime. */
  let last: string;
  beforeAll(async () => {
    desk = await startServer({ template: HISTORY });
    const ada = new TestClient(desk.url);
    await ada.signIn('ada', PASSWORD);
    last = await vi.waitFor(
      async () => {
        const { statisticsPublication: state } = await ada.query(
          `{ statisticsPublication { lastMonth waiting } }`,
        );
        if (state.lastMonth === null || state.waiting.length > 0) throw new Error('Not published yet.');
        return state.lastMonth as string;
      },
      { timeout: PUBLISHING_MS, interval: 500 },
    );
  });

  /** As if a ticket of that month had been brought in since. */
  async function countOneMore(month: string): Promise<void> {
    const database = new pg.Client({ connectionString: desk.databaseUrl });
    await database.connect();
    await database.query(
      `insert into statistics_fact select at, value, gen_random_uuid(), product_id, establishment_id, agent_id, day, measure,
              verdict, rank, blocking, channel, outcome from statistics_fact
        where measure = 'received' and to_char(day, 'YYYY-MM') = $1 limit 1`,
      [month],
    );
    await database.end();
  }

  const open = async (address: string, options = {}): Promise<Page> => {
    const page = await browser.newPage({ baseURL: desk.url, reducedMotion: 'reduce', ...options });
    await page.goto(address);
    await page.locator('main h1').waitFor();
    return page;
  };
  /** Every plot is drawn: a canvas each. */
  const drawn = async (page: Page): Promise<number> => {
    await page.getByTestId('plot').first().waitFor();
    const plots = await page.getByTestId('plot').count();
    await page
      .locator('[data-testid=plot] canvas')
      .nth(plots - 1)
      .waitFor();
    return plots;
  };

  const unfold = (page: Page): Promise<void> =>
    page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });

  it('are for anybody: what was asked, and how the commitments were kept, of which 100 % is the target', async () => {
    const page = await open('/statistiques');
    await page.getByRole('heading', { level: 1, name: monthName(last) }).waitFor();
    const said = page.getByTestId('month-said');
    expect(await said.textContent()).toContain(`${received(last)} demandes`);
    expect((await said.textContent())?.replaceAll(/\s/g, ' ')).toContain(
      'La charte engage l’Amue à tenir chaque délai : 100 %',
    );
    const volume = page.getByTestId('volume');
    expect(await row(volume, 'Fiches reçues').getByRole('cell').allTextContents()).toEqual([
      received(last),
      received(addToMonth(last, -1)),
      received(addToMonth(last, -12)),
      '–',
      '–',
    ]);
    const kept = ANSWERS.of(last, 'acknowledgement kept');
    expect(
      await row(page.getByTestId('promises'), 'Accusés de réception').getByRole('cell').nth(3).textContent(),
    ).toBe(number.format(kept));
    expect(await drawn(page)).toBeGreaterThanOrEqual(7);
    // The numbers of the trend: thirteen months, this one last.
    const trend = page.getByTestId('plot').filter({ hasText: 'Demandes reçues et traitées' });
    await trend.locator('summary').click();
    const rows = trend.getByRole('row');
    expect(await rows.count()).toBe(14);
    expect(await rows.last().getByRole('cell').first().textContent()).toBe(received(last));
    // No establishment is named (C3.3.1).
    expect(await page.locator('main').textContent()).not.toMatch(/Université|Rochebrune|Valmore/);
  });

  it('can be read by everyone, in both languages, numbers unfolded', async () => {
    for (const address of ['/statistiques', '/statistiques/definitions']) {
      const page = await open(address);
      if (address === '/statistiques') await drawn(page);
      for (const language of ['fr', 'en'] as const) {
        await speak(page, language);
        await unfold(page);
        await expectAccessible(page);
      }
      await see(page, 'What each figure means');
    }
  });

  it('have an address for each month, beside its files', async () => {
    const before = addToMonth(last, -1);
    const page = await open('/statistiques');
    await page.getByRole('combobox', { name: 'Mois' }).selectOption(before);
    await page.waitForURL(`**/statistiques/${before}`);
    await page.getByRole('heading', { level: 1, name: monthName(before) }).waitFor();
    await see(page, `${received(before)} demandes`);
    await page.getByRole('link', { name: 'Mois suivant' }).click();
    await page.waitForURL(`**/statistiques/${last}`);
    await page.goto('/statistiques/2001-01');
    await page.getByTestId('not-published').waitFor();
    // What the page links to is there, and is no page.
    await page.goto(`/statistiques/${before}`);
    for (const link of await page.getByTestId('files').getByRole('link').all()) {
      const file = await page.request.get((await link.getAttribute('href')) ?? '', {
        headers: { accept: 'text/html' },
      });
      expect([file.status(), file.headers()['content-type']?.includes('html')]).toEqual([200, false]);
    }
  });

  it('need no mouse: another month, the numbers of a plot, its files', async () => {
    const page = await open('/statistiques');
    await drawn(page);
    await tabTo(page, page.getByRole('combobox', { name: 'Mois' }));
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(`**/statistiques/${addToMonth(last, -1)}`);
    // The heading says where one is.
    await page.locator('h1:focus', { hasText: monthName(addToMonth(last, -1)) }).waitFor();
    await drawn(page);
    const plot = page.getByTestId('plot').filter({ hasText: 'Part des engagements tenus' }).first();
    await tabTo(page, plot.locator('summary'));
    await page.keyboard.press('Enter');
    await plot.getByRole('table').waitFor();
    const downloads: Buffer[] = [];
    for (const name of [/Nombres \(CSV\)/, /Image \(PNG\)/]) {
      await tabTo(page, plot.getByRole('button', { name }));
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      downloads.push(await contentOf(download));
    }
    const [csv, png] = downloads;
    expect(csv?.toString()).toMatch(/^\ufeffMois;Accusés de réception;.*\r\n.*;0,\d+/);
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(png?.length).toBeGreaterThan(5_000);
  });

  it.each(['fr', 'en'] as const)('fit a phone, %s', async (language) => {
    const page = await open('/statistiques', PHONE);
    await drawn(page);
    await speak(page, language);
    await unfold(page);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
  });

  it('are an establishment’s own too, beside those of all (C3.3.1)', async () => {
    const page = await visit(browser, desk, 'camille');
    await page.getByRole('link', { name: 'Statistiques', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Statistiques de mon établissement' }).waitFor();
    const own = page.getByTestId('own-month');
    await row(own, 'Fiches reçues').waitFor();
    expect(await row(own, 'Fiches reçues').getByRole('cell').allTextContents()).toEqual([
      received(last, { establishment: ROCHEBRUNE }),
      received(last),
      expect.stringMatching(/^\d+(,\d)?\s%$/),
      '–',
    ]);
    await drawn(page);
    await expectAccessible(page);
    const agent = await visit(browser, desk, 'alix', { at: '/etablissement/statistiques' });
    await see(agent, 'Page réservée');
  });

  it('answer what an admin asks, at an address that can be sent; an agent reads no figure of an agent', async () => {
    const page = await visit(browser, desk, 'ada');
    const question = `/admin/statistiques?mesures=received&par=product&pas=whole&du=${last}-01&au=${last}-28`;
    await page.goto(question);
    const answer = page.getByTestId('answer');
    await answer.waitFor();
    expect(await answer.locator('tbody tr').count()).toBe(5);
    await drawn(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Par interlocuteur' }).click();
    await page.waitForURL(/par=agent/);
    await answer.getByRole('columnheader', { name: 'Interlocuteur' }).waitFor();
    await expectAccessible(page);
    // XLSX and CSV of the same answer.
    for (const [name, starts] of [
      ['XLSX', 'PK'],
      ['CSV', '\ufeffDu;Au;Interlocuteur;'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      expect((await contentOf(download)).toString().startsWith(starts), name).toBe(true);
    }
    const agent = await visit(browser, desk, 'alix', { at: question });
    await see(agent, 'Page réservée');
  });

  it.each([
    ['a period upside down', 'du=2026-10-31&au=2026-10-01', 'PERIOD_UPSIDE_DOWN'],
    ['an unknown dimension', 'par=licorne', 'INVALID_VALUE'],
    ['a dimension that the figure does not have', 'mesures=open&par=hour', 'DIMENSION_NOT_FOR_MEASURE'],
    ['too much at once', 'du=1990-01-01&pas=day', 'PERIOD_TOO_LONG'],
  ])('refuse %s, and say what is allowed', async (_what, query, code) => {
    const page = await visit(browser, desk, 'ada', { at: `/admin/statistiques?${query}` });
    await page.locator(`[data-code=${code}]`).waitFor();
    expect(await page.getByTestId('answer').count()).toBe(0);
  });

  it('count today as it goes', async () => {
    const page = await visit(browser, desk, 'ada', { at: '/admin/statistiques' });
    const counter = page.locator('[data-measure=RECEIVED] .today__count');
    await counter.waitFor();
    const before = Number(await counter.textContent());
    const camille = new TestClient(desk.url);
    await camille.signIn('camille', PASSWORD);
    await openTicket(camille, { title: 'Une fiche de plus' });
    await counter.getByText(String(before + 1), { exact: true }).waitFor();
    expect(page.url()).toMatch(/\/admin\/statistiques$/);
  });

  it('are corrected by a version of their own, whose reason names nobody; both can be read', async () => {
    const page = await visit(browser, desk, 'ada', { at: '/admin/statistiques' });
    const correct = page.getByRole('button', { name: `Corriger ${monthName(last)}` });
    await correct.click();
    const reason = page.getByRole('dialog').getByLabel(/Motif/);
    const publish = page.getByRole('button', { name: 'Publier la correction' });
    // C3.5.1: the same figures again correct nothing.
    await reason.fill('Des fiches ont été requalifiées après la publication.');
    await publish.click();
    await page.locator('[data-code=CORRECTION_CHANGES_NOTHING]').first().waitFor();
    await countOneMore(last);
    await reason.fill('Une fiche de l’Université de Rochebrune a été requalifiée.');
    await publish.click();
    await page.locator('[data-code=STILL_CONFIDENTIAL], [data-testid=field-error]').first().waitFor();
    await reason.fill('Des fiches ont été requalifiées après la publication.');
    await publish.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const anybody = await open(`/statistiques/${last}`);
    await anybody.getByTestId('correction').getByText('Des fiches ont été requalifiées').waitFor();
    const versions = anybody.getByTestId('versions');
    expect(await versions.getByRole('listitem').count()).toBe(2);
    await versions.getByRole('link', { name: 'Lire la version 1' }).click();
    await anybody.getByTestId('older-version').waitFor();
    await expectAccessible(anybody);
    // The checksum that is shown is that of the file.
    const file = await anybody.request.get(`/statistiques/${last}.v2.json`);
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await file.body()));
    await versions.getByText(Buffer.from(digest).toString('hex')).waitFor();
  });
});
