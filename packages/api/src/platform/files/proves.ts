import { fileTypeFromBuffer } from 'file-type';
import { KINDS, type Kind } from './kinds.js';

/** Controls that no text holds; tab, line ends, form feed, escape (colours of a log) and the end mark of DOS may. */
const CONTROL = /[\u0000-\u0007\u000e-\u0019\u001c-\u001f]/;

/** What a browser, or a shell, would run whatever the extension says. */
const ACTIVE = /^\s*(?:#!|<\?php|<%|<(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed)\b)/i;
const ACTIVE_ROOT = /<(?:svg|html|[\w-]+:(?:svg|html|script)|script)\b|<\?xml-stylesheet/i;

const LOOKS = {
  any: () => true,
  xml: (text: string) => /^\s*</.test(text),
  json: (text: string) => /^\s*[[{]/.test(text),
  mail: (text: string) => /^(?:From |[\w-]+:[^\n]*\n(?:[\w-]+:|[ \t]))/.test(text),
} as const;

/** Text as its byte order mark says, UTF-8 otherwise: a byte of Windows-1252 becomes a mark, which does no harm here. */
const decode = (sample: Uint8Array): string => new TextDecoder(encodingOf(sample)).decode(sample);

function encodingOf(sample: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return wideWithoutMark(sample);
}

/** Of each pair of Western UTF-16, one byte is zero, always the same one: exports of databases leave the mark out. */
function wideWithoutMark(sample: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const pairs = Math.floor(sample.length / 2);
  let [even, odd] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (pairs >= 2 && odd > pairs * 0.7 && even === 0) return 'utf-16le';
  return pairs >= 2 && even > pairs * 0.7 && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** Types of plain text, and the two letters (`BM`) that a text may well begin with. */
const isTextual = (mime: string): boolean =>
  mime === 'application/xml' || mime.startsWith('text/') || mime === 'image/bmp';

/** What the first bytes of a content show. */
export type Shown =
  /** It is of the kind that its name promises, or of another one that is taken. */
  | { readonly as: 'kind'; readonly kind: Kind }
  /** It should be a text, and holds what no text does: a trace with zero bytes. */
  | { readonly as: 'not-text' }
  /** Nothing that runs, and not what its name promises. */
  | { readonly as: 'other' }
  /** Of a kind that is never taken: a program, a page, an archive that runs. */
  | { readonly as: 'refused' };

/** Compared by what it is: an office document's beginning may look like any zip, a zip like no document. */
const kindNamed = (mime: string): Kind | undefined => KINDS.find(({ contentType }) => contentType === mime);

/** What the beginning of a content is, beside the kind that its extension promises, if any. */
export async function showsAs(sample: Uint8Array, promised: Kind | null): Promise<Shown> {
  // Cut short, some formats make the reader fail: then nothing was found.
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (promised && 'sniffed' in promised.proof && found && promised.proof.sniffed.includes(found.mime))
    return { as: 'kind', kind: promised };
  if (found && !isTextual(found.mime)) {
    const kind = kindNamed(found.mime);
    return kind ? { as: 'kind', kind } : { as: 'refused' };
  }
  const text = decode(sample);
  if (!promised || ACTIVE.test(text)) return { as: 'refused' };
  if ('sniffed' in promised.proof) return { as: 'other' };
  if (promised.proof.text === 'xml' && ACTIVE_ROOT.test(text)) return { as: 'refused' };
  if (CONTROL.test(text)) return { as: 'not-text' };
  return LOOKS[promised.proof.text](text) ? { as: 'kind', kind: promised } : { as: 'other' };
}
