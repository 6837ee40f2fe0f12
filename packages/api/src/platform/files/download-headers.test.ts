import { describe, expect, test } from 'vitest';
import { downloadHeaders } from './index.js';

const headers = (name: string, contentType = 'image/png') => downloadHeaders({ name, contentType });

describe('a file that someone sent leaves the desk', () => {
  test('to be saved, not shown; kept by no cache; unable to run', () => {
    expect(downloadHeaders({ name: 'écran.png', contentType: 'image/png', size: 12 })).toEqual({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="ecran.png"; filename*=UTF-8''%C3%A9cran.png`,
      'content-length': '12',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  });

  test.each([
    ['text/plain', 'text/plain; charset=utf-8'],
    ['application/xml', 'text/plain; charset=utf-8'],
    ['application/pdf', 'application/pdf'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('%j as %s', (contentType, served) => expect(headers('x', contentType)['content-type']).toBe(served));

  test.each([
    ['a"b\\c.txt', `filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    ["l'été (1)*.txt", `filename="l'ete (1)*.txt"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29%2A.txt`],
    [
      'a\r\nset-cookie: x=1.txt',
      `filename="a__set-cookie: x=1.txt"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1.txt`,
    ],
    ['日本\ud800.txt', `filename="___.txt"; filename*=UTF-8''%E6%97%A5%E6%9C%AC%EF%BF%BD.txt`],
  ])('the name %j breaks out of no header', (name, disposition) => {
    const sent = headers(name)['content-disposition'] ?? '';
    expect(sent).toBe(`attachment; ${disposition}`);
    expect(sent).toMatch(/^[\x20-\x7e]+$/);
  });
});
