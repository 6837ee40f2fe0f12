import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
} from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished } from 'vitest';
import { findChromium } from './chromium.js';

const SCREENSHOTS = fileURLToPath(new URL('../.screenshots', import.meta.url));
const STARTING_MS = 60_000;
/** What a page may take before a test gives up waiting for it. */
const WAITING_MS = 30_000;

/** The people of the desk: French, in Paris, on an ordinary screen. */
const PERSON: BrowserContextOptions = {
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  viewport: { width: 1280, height: 800 },
};

const found = await findChromium();

let running: Browser | null = null;

/**
 * The browser of this worker, which its test files use one after the other, each page in a session of its own: starting
 * one takes as long as a test. It ends with the worker; one that has crashed is not used again.
 */
async function theBrowser(): Promise<Browser> {
  if (!running?.isConnected()) running = await launchBrowser();
  return running;
}

async function launchBrowser(): Promise<Browser> {
  if ('reason' in found) throw new Error(`No browser: ${found.reason}.`);
  return chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ['--font-render-hinting=none', '--disable-gpu'],
  });
}

/** What a page says that no test should leave unseen: uncaught errors, and breaches of its content security policy. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack || String(error)));
  page.on('console', (message: ConsoleMessage) => {
    if (/Content Security Policy/i.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** Keeps a picture in `test/.screenshots/NAME.png`. `name` may be any sentence. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const file = name.normalize('NFD').replace(/[^\w.-]+/g, '-');
  await page.screenshot({ path: `${SCREENSHOTS}/${file}.png`, fullPage: true });
}

/** Prints where the page was and what it said last, for a failure on a machine whose pictures nobody can fetch. */
async function describePage(page: Page, test: string): Promise<void> {
  const said = await page
    .evaluate(() => {
      const textOf = (place: string) =>
        [...document.querySelectorAll<HTMLElement>(place)].map((e) => e.innerText);
      const focused = document.activeElement?.outerHTML.slice(0, 200);
      return { messages: textOf('[role=alert], [role=status], dialog[open]'), focused, main: textOf('main') };
    })
    .catch((error: unknown) => String(error));
  console.error(`The page of the failed test "${test}", at ${page.url()}:`, JSON.stringify(said, null, 2));
}

/** What the tests of {@link withBrowser} are given. */
export interface BrowserTools {
  /**
   * Opens a page in a session of its own: no cookie is shared. It is closed with the test, which fails if the page
   * had an uncaught error; a test that fails leaves a picture of it.
   */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * A `describe` whose tests have a browser. Where the machine has none they are skipped, and the reason is printed
 * and stands in their title.
 */
export function withBrowser(title: string, define: (tools: BrowserTools) => void): void {
  if ('reason' in found) {
    console.warn(`SKIPPED, no browser: ${title} (${found.reason})`);
    const none = () => Promise.reject(new Error(found.reason));
    describe.skip(`${title} [skipped: ${found.reason}]`, () => define({ newPage: none }));
    return;
  }
  describe(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await theBrowser();
    }, STARTING_MS);

    define({
      async newPage(options = {}) {
        const context = await browser.newContext({ ...PERSON, ...options });
        context.setDefaultTimeout(WAITING_MS);
        const page = await context.newPage();
        const problems = watch(page);
        onTestFinished(async ({ task }) => {
          if (task.result?.state === 'fail') {
            await describePage(page, task.name);
            await screenshot(page, `failed ${title} ${task.name}`);
          }
          await context.close();
          expect(problems, 'uncaught in the page').toEqual([]);
        });
        return page;
      },
    });
  });
}
