import { crc32 } from 'node:zlib';

/** A zip with these entries, stored as they are. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  for (const [name, text] of Object.entries(entries)) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(text), 14);
    head.writeUInt32LE(Buffer.byteLength(text), 18);
    head.writeUInt32LE(Buffer.byteLength(text), 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    locals.push(head, Buffer.from(name), Buffer.from(text));
  }
  return Buffer.concat(locals);
}

/** The beginning of a document of Microsoft Office, of this main type. */
export const office = (type: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override ContentType="${type}.main+xml"/></Types>`,
    'word/document.xml': '<w/>',
  });
/** Letters as they are in Latin-1, and bytes by number. */
export const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
/** The beginning of a film of this brand. */
export const ftyp = (brand: string): Buffer => bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0], 'mp42isom');

/** One dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
export const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
export const EXE = bytes(
  'MZ',
  [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff],
  'This program cannot be run in DOS mode',
);
export const ELF = bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0]);
/** What .msg, .doc and .msi begin with. */
export const CFB = bytes(
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  Array.from({ length: 600 }, () => 0),
);
export const OOXML = 'application/vnd.openxmlformats-officedocument';
export const ODF = 'application/vnd.oasis.opendocument';
export const MAIL = 'Received: from mail.exemple.fr\r\n by desk; Tue\r\nSubject: Blocage\r\n\r\nBonjour';
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
