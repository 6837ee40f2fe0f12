import { fileTypeFromBuffer } from 'file-type';
import type { Kind } from './kinds.js';

/** Controls that no text holds; tab, line ends, form feed, escape (colours of a log) and the end mark of DOS may. */
const CONTROL = /[\u0000-\u0007\u000e-\u0019\u001c-\u001f]/;

/** What a browser, or a shell, would run whatever the extension says. */
const ACTIVE = /^\s*(?:#!|<\?php|<%|<(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed)\b)/i;
const ACTIVE_ROOT = /<(?:svg|html|[\w-]+:(?:svg|html|script)|script)\b|<\?xml-stylesheet/i;

const LOOKS = {
  any: () => true,
  xml: (text: string) => /^\s*</.test(text) && !ACTIVE_ROOT.test(text),
  json: (text: string) => /^\s*[[{]/.test(text),
  mail: (text: string) => /^(?:From |[\w-]+:[^\n]*\n(?:[\w-]+:|[ \t]))/.test(text),
} as const;

/** Text as its byte order mark says, UTF-8 otherwise: a byte of Windows-1252 becomes a mark, which does no harm here. */
function decode(sample: Uint8Array): string {
  const [first, second] = sample;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(sample);
}

/** Types of plain text, and the two letters (`BM`) that a text may well begin with. */
const isTextual = (mime: string): boolean =>
  mime === 'application/xml' || mime.startsWith('text/') || mime === 'image/bmp';

/** Whether the beginning of a content is of the kind that its extension promises. */
export async function proves(sample: Uint8Array, { proof }: Kind): Promise<boolean> {
  // Cut short, some formats make the reader fail: then nothing was found.
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if ('sniffed' in proof) return found !== undefined && proof.sniffed.includes(found.mime);
  if (found && !isTextual(found.mime)) return false;
  const text = decode(sample);
  return !CONTROL.test(text) && !ACTIVE.test(text) && LOOKS[proof.text](text);
}
