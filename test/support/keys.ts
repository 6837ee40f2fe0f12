import type { Locator, Page } from 'playwright-core';

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
