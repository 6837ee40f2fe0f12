import { afterAll, describe, expect, it, vi } from 'vitest';

/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const home = process.env['TZ'];
afterAll(() => {
  process.env['TZ'] = home;
  vi.resetModules();
});

async function readIn(zone: string) {
  process.env['TZ'] = zone;
  vi.resetModules();
  return import('./dates.js');
}

describe('C3.1.4 hours are those of Paris, and say so to whoever has others', () => {
  it.each([
    ['Pacific/Noumea', '2026-01-13T08:30:00Z', '13 janvier 2026 à 9 h 30 (heure de Paris)'],
    ['America/Martinique', '2026-07-13T08:30:00Z', '13 juillet 2026 à 10 h 30 (heure de Paris)'],
    ['Indian/Reunion', '2026-07-13T08:30:00Z', '13 juillet 2026 à 10 h 30 (heure de Paris)'],
    ['Europe/Paris', '2026-07-13T08:30:00Z', '13 juillet 2026 à 10 h 30'],
    // The same clock as in Paris, all year.
    ['Europe/Berlin', '2026-01-13T08:30:00Z', '13 janvier 2026 à 9 h 30'],
  ])('%s', async (zone, instant, written) => {
    const { formatInstant, formatShortInstant, formatHour } = await readIn(zone);
    expect(plain(formatInstant(instant, 'fr'))).toBe(written);
    const says = written.includes('Paris');
    for (const short of [formatShortInstant(instant, 'fr'), formatHour(instant, 'fr')])
      expect(plain(short).includes('(heure de Paris)')).toBe(says);
    expect(formatInstant(instant, 'en').includes('(Paris time)')).toBe(says);
  });
});
