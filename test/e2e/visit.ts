import { PASSWORD, type PersonName } from '@assistance/api/testing/world';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BrowserTools } from '../support/browser.js';
import type { ServerProcess } from '../support/server.js';

const SIGN_IN =
  'mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }';

/** Where, and on what, somebody visits. */
export interface Visit extends BrowserContextOptions {
  /** The page that they open; their first one unless given. */
  readonly at?: string;
}

/**
 * Opens the desk as somebody of the WORLD who has signed in with this browser before: a page is loaded once, where the
 * form of the sign-in page would load two. That form is the matter of sign-out.test.ts and keyboard.test.ts.
 */
export async function visit(
  { newPage }: BrowserTools,
  { url }: ServerProcess,
  login: PersonName,
  { at = '/', ...options }: Visit = {},
): Promise<Page> {
  const page = await newPage({ baseURL: url, ...options });
  const data = { query: SIGN_IN, variables: { login, password: PASSWORD } };
  const answer = await page.context().request.post(`${url}/graphql`, { data });
  expect((await answer.json()).errors).toBeUndefined();
  await page.goto(at);
  await page.locator('header a[href="/compte"]').waitFor();
  // The page itself, not its frame alone.
  await page.locator('main h1').first().waitFor({ state: 'attached' });
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
