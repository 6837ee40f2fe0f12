/**
 * Letters and signs that are another one drawn otherwise: full width (`Ａ`, `＠`), mathematical (`𝗔`, `𝓐`, `𝙰`), in a
 * circle or a square (`Ⓐ`, `🄰`), double-struck and the like (`ℂ`, `ℓ`). Each is brought to what Unicode holds it for.
 */
const COMPATIBLE = String.raw`[\uff01-\uff5e\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\u2139\u2145-\u2149\u2460-\u2468\u24b6-\u24e9\u1d2c-\u1d2e\u1d30-\u1d3a\u1d3c\u1d3e-\u1d43\u1d47-\u1d49\u1d4d\u1d4f\u1d50\u1d52\u1d56-\u1d58\u1d5b\u1d62-\u1d65\u02b0\u02b2\u02b3\u02b7\u02b8\u02e1-\u02e3\u2070\u2071\u2074-\u2079\u207f-\u2089\u2090-\u2093\u2095-\u209c\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}]`;

/** Letters of other alphabets that are drawn as one of ours; no French text holds them for another reason. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  // Cyrillic.
  А: 'A', В: 'B', Е: 'E', Ѕ: 'S', І: 'I', Ј: 'J', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X',
  Ԛ: 'Q', Ԝ: 'W', Ү: 'Y', Ѵ: 'V', Ԁ: 'D', Ԍ: 'G', Һ: 'H', Ӏ: 'I', Ё: 'E', Ї: 'I',
  а: 'a', в: 'b', е: 'e', ѕ: 's', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x',
  ԛ: 'q', ԝ: 'w', ү: 'y', ѵ: 'v', ԁ: 'd', ɡ: 'g', һ: 'h', ӏ: 'l', ё: 'e', ї: 'i',
  // Greek.
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', Ϲ: 'C',
  α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ϲ: 'c', ϳ: 'j',
  // Letters of phonetics and small capitals.
  ɑ: 'a', ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n',
  ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z',
}; // prettier-ignore

/** What {@link undisguise} takes, for an expression with the flag `u`. */
export const DISGUISED = `${COMPATIBLE}|[${Object.keys(LOOKALIKES).join('')}]`;

/** The plain letter or sign, with the accents that follow it: `Ａ` is `A`, `е` (Cyrillic) with an acute is `é`. */
export function undisguise(written: string): string {
  const [first = '', ...accents] = written;
  const plain = LOOKALIKES[first] ?? first.normalize('NFKC');
  return (plain + accents.join('')).normalize('NFC');
}
