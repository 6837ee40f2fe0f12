/** How a content proves to be of its kind: a type that file-type finds, or text of a certain look. */
type Proof = { readonly sniffed: readonly string[] } | { readonly text: 'any' | 'xml' | 'json' | 'mail' };

/** A kind of file that messages may carry. */
export interface Kind {
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly contentType: string;
  readonly proof: Proof;
}

const ZIP = 'application/zip';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const sniffed = (extensions: string, contentType: string, ...others: string[]): Kind => ({
  extensions: extensions.split(' '),
  contentType,
  proof: { sniffed: [contentType, ...others] },
});

/**
 * Screenshots, traces, documents, mails (C4.2.1). What a browser or a system would run is absent on purpose: SVG, HTML,
 * scripts, programs, documents with macros. The beginning of an office document may look like any zip.
 */
export const KINDS: readonly Kind[] = [
  sniffed('png', 'image/png', 'image/apng'),
  sniffed('jpg jpeg', 'image/jpeg'),
  sniffed('gif', 'image/gif'),
  sniffed('webp', 'image/webp'),
  sniffed('pdf', 'application/pdf'),
  { extensions: ['txt', 'log', 'csv', 'ver'], contentType: 'text/plain', proof: { text: 'any' } },
  { extensions: ['xml'], contentType: 'application/xml', proof: { text: 'xml' } },
  { extensions: ['json'], contentType: 'application/json', proof: { text: 'json' } },
  { extensions: ['eml'], contentType: 'message/rfc822', proof: { text: 'mail' } },
  sniffed('msg', 'application/vnd.ms-outlook', 'application/x-cfb'),
  sniffed('zip', ZIP),
  sniffed('7z', 'application/x-7z-compressed'),
  sniffed('gz', 'application/gzip'),
  sniffed('docx', `${OFFICE}.wordprocessingml.document`, ZIP),
  sniffed('xlsx', `${OFFICE}.spreadsheetml.sheet`, ZIP),
  sniffed('odt', `${OPEN_DOCUMENT}.text`, ZIP),
  sniffed('ods', `${OPEN_DOCUMENT}.spreadsheet`, ZIP),
  sniffed('mp4', 'video/mp4', 'video/x-m4v'),
  sniffed('webm', 'video/webm'),
];

/** The extensions, each with its dot, as an `accept` attribute takes them. */
export const ALLOWED_TYPES: readonly string[] = KINDS.flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
);

/** The kind of file that belongs to an extension. */
export const kindOf = (extension: string): Kind | null =>
  KINDS.find(({ extensions }) => extensions.includes(extension)) ?? null;
