import { PASSWORD, type PersonName } from '@assistance/api/testing/world';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BrowserTools } from '../support/browser.js';
import type { ServerProcess } from '../support/server.js';

/** Opens the desk as somebody of the WORLD, by its own sign-in page; resolves on their first page. */
export async function visit(
  { newPage }: BrowserTools,
  { url }: ServerProcess,
  login: PersonName,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage({ baseURL: url, ...options });
  await page.goto('/');
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator('header a[href="/compte"]').waitFor();
  return page;
}

/** Speaks `language` from now on. */
export async function speak(page: Page, language: 'fr' | 'en'): Promise<void> {
  await page
    .getByRole('button', { name: language === 'fr' ? 'Français' : 'English' })
    .first()
    .click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** Waits until a text is seen, anywhere on the page. */
export const see = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
