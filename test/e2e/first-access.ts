import type { Locator, Page } from 'playwright-core';
import { type } from '../support/keys.js';

/** The link that lets its reader choose a password; empty where a mail has none. `raw`: the mail as it was sent. */
export const accessLinkIn = (raw: string): string =>
  /http\S+\/acces#[\w-]+/.exec(raw.replace(/=\r\n/g, ''))?.[0] ?? '';

/** Chooses an establishment by keyboard, by a part of its name, on the page or in a dialog of it. */
export async function takeEstablishment(page: Page, place: Page | Locator, part: string): Promise<void> {
  await type(page, place.getByRole('combobox', { name: 'Établissement' }), part);
  await place.getByRole('option', { name: new RegExp(part, 'i') }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
