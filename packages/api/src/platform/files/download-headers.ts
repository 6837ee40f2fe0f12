import { KINDS } from './kinds.js';

interface Downloaded {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size?: number;
}

/** Types that a browser only shows, or only saves. Markup goes out as text. */
const SERVED: ReadonlyMap<string, string> = new Map(
  KINDS.map(({ contentType, proof }) => {
    const text = contentType === 'application/xml' || ('text' in proof && proof.text === 'any');
    return [contentType, text ? 'text/plain; charset=utf-8' : contentType];
  }),
);

/** RFC 5987: everything but its `attr-char` goes as escaped UTF-8. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** For readers that know no RFC 5987: ASCII, no sign with a meaning in a header. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');

/**
 * Response headers for a user's file: download only, not cached, nothing in it can run or load anything in the desk's
 * origin.
 */
export function downloadHeaders({ name, contentType, size }: Downloaded): Record<string, string> {
  return {
    'content-type': SERVED.get(contentType) ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${extended(name.toWellFormed())}`,
    ...(size === undefined ? {} : { 'content-length': String(size) }),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  };
}
