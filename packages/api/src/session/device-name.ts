import Bowser from 'bowser';

/** A browser says of itself what it likes: no more of it is looked at, in UTF-16 code units. */
const READ = 400;

/**
 * A browser and its system as a person would name them: `Firefox, Windows`; `null` for what is neither.
 *
 * @param userAgent the header that it sent
 */
export function deviceName(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, READ));
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== '');
  return names.length === 0 ? null : names.join(', ');
}
