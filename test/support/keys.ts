import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Further than any page asks for, once past its end and round again. */
const FAR = 200;

/** Whether what is typed goes there. */
export const hasFocus = (place: Locator): Promise<boolean> =>
  place.first().evaluate((element) => element === document.activeElement);

/** Goes on with Tab until the focus is there. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.first().waitFor({ state: 'attached' });
  for (let steps = 0; steps < FAR; steps += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(place)}.`);
}

/** Goes there with Tab, and presses Enter. */
export async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press('Enter');
}

/** Goes there with Tab, and types. */
export async function type(page: Page, place: Locator, text: string): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.type(text);
}

/** The focus comes there, and stays once the page has drawn what else the act changes. */
export async function expectFocus(page: Page, place: Locator): Promise<void> {
  await place.first().waitFor({ state: 'attached' });
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  await expect
    .poll(async () => (await hasFocus(place)) || focused(), { timeout: 10_000, message: String(place) })
    .toBe(true);
  await drawn();
  expect(await hasFocus(place)).toBe(true);
}
