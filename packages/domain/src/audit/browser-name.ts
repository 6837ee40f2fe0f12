/** Longer headers are cut: no browser sends one. */
const MOST = 500;

/** In this order: most of them also say that they are Chrome, and Chrome that it is Safari. */
const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
];

/**
 * The browser and the system of a `User-Agent` header, in words that are ours: `Firefox, Windows`. `null` where it names
 * none, as programs do. Versions are left out: they tell people apart, and nobody needs that here.
 */
export function browserName(userAgent: string | null | undefined): string | null {
  const text = (userAgent ?? '').slice(0, MOST);
  const named = (among: typeof BROWSERS) => among.find(([mark]) => text.includes(mark))?.[1];
  const parts = [named(BROWSERS), named(SYSTEMS)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}
