import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KINDS,
  MARKS,
  findConfidential,
  isKind,
  markOf,
  prepareKnown,
  redact,
  redactFileName,
} from './index.js';
import { KNOWN, readMarked } from './testing/marked.js';

const NOBODY = { people: [], establishments: [] };
const known = prepareKnown(KNOWN);

/** Pieces that detectors look for, glued in any order: far more than plain noise ever hits. */
const PIECES = [
  'Mme ', 'Lefèvre', 'claire', ' C. ', 'N’Diaye', 'université ', 'de ', 'Valmont', 'INSA', 'mot de passe', ' : ', '=', 'Azerty12!',
  'login ', 'clefevre', '/', '@', 'srv-sifac01', '.univ-x.fr', '10.12.3.4', '7.50.1.2', 'version ', ' 03 80 39 51 22 ', 'INE ', '1234567890A',
  'https://', '?token=', 'abc123def', '&', 'Bearer ', 'né le ', '12/03/1985', ' FR76 3000 6000 0112 3456 7890 189 ', '\n', '"', "'", '«', '»', '(', ')',
  '[personne]', '[mot de passe]', '[hôte', ']', '\u00a0', '\u200b', 'e\u0301', readMarked('-----BE¤GIN RSA PRIVATE KEY-----').text, '{', '}', '<password>', '</password>', ';', ',', ' et ', '::', '00:1A:2B:3C:4D:5E',
  'mysql -u root -p', 'curl -u ', 'IDENTIFIED BY ', 'étudiant n° ', '21904567', 'Cookie: a=b; ', '$HOME', '😀', 'nom;prenom;ine\n',
]; // prettier-ignore
const texts = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

/** A line that holds nothing, to put marks far from each other. */
const PAGE = 'Le rapprochement de la période 013 reste en erreur après la clôture de l’exercice. ';

describe('C3.4.5 redaction, whatever the text', { timeout: 60_000 }, () => {
  it('redacts a redacted text to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { redacted } = redact(text, known);
        expect(redact(redacted, known).redacted).toBe(redacted);
      }),
      { numRuns: 600 },
    );
  });

  it('redacts a redacted text of many pages to itself', () => {
    const pages = fc.array(fc.tuple(texts, fc.integer({ min: 0, max: 60 })), { minLength: 8, maxLength: 25 });
    fc.assert(
      fc.property(pages, (parts) => {
        const text = parts.map(([part, lines]) => part + PAGE.repeat(lines)).join('\n');
        const { redacted } = redact(text, known);
        expect(redact(redacted, known).redacted).toBe(redacted);
      }),
      { numRuns: 30 },
    );
  });

  it('reads on in a table of which a mark makes a line, however far', () => {
    const rows = Array.from({ length: 150 }, (_, row) => `zozo;zaza;x${row}`).join('\n');
    const text = `nom;prenom;ine\n?token=;université Cookie: a=b; Cookie: a=b; \n${rows}`;
    const { redacted } = redact(text, known);
    expect(redacted).not.toMatch(/z[oa]z/);
    expect(redact(redacted, known).redacted).toBe(redacted);
  });

  it('finds spans in order, apart, not empty, with what stands there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { kind, start, end, text: found } of findConfidential(text, known)) {
          expect(isKind(kind)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(found).toBe(text.slice(start, end));
          from = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never takes out a part of a mark', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const inMark = new Set<number>();
        for (const mark of MARKS) {
          for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            for (let i = 0; i < mark.length; i += 1) inMark.add(at + i);
          }
        }
        for (const { start, end } of findConfidential(text, known)) {
          for (let i = start; i < end; i += 1) expect(inMark.has(i)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives back a text without findings as it is, and all that stands between findings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { redacted, findings } = redact(text, known);
        let from = 0;
        let rebuilt = '';
        for (const { kind, start, end } of findings) {
          rebuilt += text.slice(from, start) + markOf(kind);
          from = end;
        }
        expect(redacted).toBe(rebuilt + text.slice(from));
        expect(redacted === text).toBe(findings.length === 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('C3.3.1 what was found once', () => {
  it('is taken out wherever it stands', () => {
    const { redacted } = redact('login : tdurand. Or tdurand n’a plus de droits, TDURAND non plus.', NOBODY);
    expect(redacted).toBe(
      'login : [identifiant]. Or [identifiant] n’a plus de droits, [identifiant] non plus.',
    );
  });

  it('takes nothing out for a word that everyone writes', () => {
    const { redacted } = redact('login : sifac, mot de passe : ok1234. Le mandat SIFAC est ok.', NOBODY);
    expect(redacted).toContain('Le mandat SIFAC est ok.');
  });
});

describe('the marks', () => {
  it('are French, distinct, and told in both languages', () => {
    expect(new Set(MARKS).size).toBe(MARKS.length);
    for (const { mark, fr, en } of Object.values(KINDS)) {
      expect(mark).toMatch(/^\[[\p{Ll}\p{Lu}\s’]+\]$/u);
      expect(fr).not.toBe('');
      expect(en).not.toBe('');
    }
  });

  it('are left where an agent has put them by hand', () => {
    const text = 'Mot de passe : [mot de passe], joindre [personne] au [téléphone].';
    expect(redact(text, known).redacted).toBe(text);
  });
});

describe('C3.3.1 the name of a file that others are given', () => {
  const people = prepareKnown({ people: ['Camille Aubry'], establishments: ['Université de Rochebrune'] });
  it.each([
    ['écran_Camille_Aubry.png', 'écran_[personne].png'],
    ['camille.aubry.log', '[personne].log'],
    ['aubry@rochebrune.example.txt', '[adresse mél].txt'],
    ['Capture 2026-11-24 10.12.13.png', 'Capture 2026-11-24 10.12.13.png'],
    ['FMAVC005.pdf', 'FMAVC005.pdf'],
    ['trace', 'trace'],
    ['.txt', '.txt'],
  ])('%s is %s', (name, shown) => {
    expect(redactFileName(name, people)).toBe(shown);
    expect(redactFileName(shown, people)).toBe(shown);
  });
});
