type Rgb = readonly [number, number, number];

/** `#1a4f8b`, as the tokens of the page are written. */
const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** The colour so far, 0 to 1, along a scale. */
export function along(scale: readonly string[], share: number): Rgb {
  const place = Math.min(Math.max(share, 0), 1) * (scale.length - 1);
  const index = Math.min(Math.floor(place), scale.length - 2);
  const [from, to] = [rgbOf(scale[index] ?? '#000000'), rgbOf(scale[index + 1] ?? '#000000')];
  return from.map((part, rank) => part + ((to[rank] ?? 0) - part) * (place - index)) as unknown as Rgb;
}

/** WCAG 2: relative luminance, then contrast. */
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
export const contrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const BLACK = rgbOf('#000000');
const WHITE = rgbOf('#ffffff');

/** Black or white: one of both reaches 4.5:1 on any ground, which no softer pair does. */
export const readableOn = (ground: Rgb): '#000000' | '#ffffff' =>
  contrast(ground, BLACK) >= contrast(ground, WHITE) ? '#000000' : '#ffffff';
