import { describe, expect, test } from 'vitest';
import { cleanFileName } from './index.js';

describe('the name of a file', () => {
  test.each([
    ['Capture d’écran 2026.png', 'Capture d’écran 2026.png'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\claire\\trace.log', 'trace.log'],
    ['/var/log/', 'fichier'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['.env', 'env'],
    ['facture\u202egnp.exe', 'facturegnp.exe'],
    ['a\u0000b\r\nc\u200bd.txt', 'abcd.txt'],
    ['rapport "final" <1>?.pdf', 'rapport _final_ _1__.pdf'],
    ['con.txt', '_con.txt'],
    ['console.txt', 'console.txt'],
    ['  trop   d’espaces  .txt. ', 'trop d’espaces .txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['lone\ud800.txt', 'lone\ufffd.txt'],
  ])('%j becomes %j', (given, cleaned) => expect(cleanFileName(given)).toBe(cleaned));

  test('keeps its extension when it is cut, and never half a character', () => {
    const cut = cleanFileName(`${'🐢'.repeat(300)}.docx`);
    expect([...cut]).toHaveLength(200);
    expect(cut).toMatch(/🐢\.docx$/u);
    expect(cut.isWellFormed()).toBe(true);
    expect(cleanFileName('x'.repeat(300))).toHaveLength(200);
  });
});
