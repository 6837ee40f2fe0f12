/** Bits of a {@link letterCode}: five letters fit a small integer. */
export const LETTER_BITS = 6;

const CODES = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 97) return unit - 96;
  return unit >= 48 ? unit - 20 : unit % 28;
});

/**
 * A number below 64 for a UTF-16 unit of a folded text. Latin letters and digits have one each; other scripts
 * share them, which only blurs a similarity. Never 0 for a letter or digit of the Latin script.
 */
export const letterCode = (unit: number): number => CODES[unit & 127] ?? 0;
