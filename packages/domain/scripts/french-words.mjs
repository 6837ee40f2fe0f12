// Writes ../src/knowledge-base/redaction/vocabulary/french-words.data.ts from the spelling dictionary that Firefox and
// LibreOffice have, as the package dictionary-fr gives it. To be run when that package changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = join(HERE, '../src/knowledge-base/redaction/vocabulary/french-words.data.ts');
const [SHORTEST, LONGEST] = [3, 16];
/** Endings that the reader takes off by itself: `ponts`, `travaux` no, `voisine`, `voisines`. */
const ENDINGS = ['s', 'x', 'e', 'es'];

const fold = (word) =>
  word.replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Flags that make plurals and feminines; the others conjugate verbs, elide articles or join prefixes. */
const isInflection = (flag) => /^(?:[SFWXIUZTQ][^']|.x)$/.test(flag);

/** Suffix rules by flag: what is taken off, what is put in its place, after which ending. */
function readRules(affixes) {
  const rules = new Map();
  for (const line of affixes.split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add.split('/')[0].replace(/^0$/, ''),
      after: new RegExp(`${condition === '.' ? '' : condition}$`),
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

/** Common nouns, adjectives, adverbs and infinitives with their plurals and feminines, folded; no proper name. */
export function formsOf(affixes, dictionary) {
  const rules = readRules(affixes);
  const forms = new Set();
  const add = (form) => {
    const folded = fold(form);
    if (/^[a-z]+$/.test(folded) && folded.length >= SHORTEST && folded.length <= LONGEST) forms.add(folded);
  };
  for (const line of dictionary.split('\n').slice(1)) {
    const [stem, flags = ''] = line.split(/[\t ]/)[0].split('/');
    if (!/^[a-zàâäæçéèêëîïôöùûüÿœñ]+$/.test(stem)) continue;
    add(stem);
    for (const flag of flags.match(/../g) ?? []) {
      if (!isInflection(flag)) continue;
      for (const rule of rules.get(flag) ?? []) {
        if (stem.endsWith(rule.strip) && rule.after.test(stem))
          add(stem.slice(0, stem.length - rule.strip.length) + rule.add);
      }
    }
  }
  return forms;
}

/** Without those that are another of the list with one of {@link ENDINGS}, sorted. */
export function reduced(forms) {
  const kept = new Set();
  for (const form of [...forms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const derived = ENDINGS.some(
      (ending) =>
        form.endsWith(ending) &&
        form.length - ending.length >= SHORTEST &&
        kept.has(form.slice(0, -ending.length)),
    );
    if (!derived) kept.add(form);
  }
  return [...kept].sort();
}

/** How many letters each has in common with the one before (one figure), then its other letters. */
export function packed(words) {
  let before = '';
  let text = '';
  for (const word of words) {
    let same = 0;
    while (same < 9 && same < before.length && before[same] === word[same]) same += 1;
    text += `${same}${word.slice(same)}`;
    before = word;
  }
  return text;
}

/** The module, in lines of bearable length. */
export function moduleOf(affixes, dictionary) {
  const lines = packed(reduced(formsOf(affixes, dictionary))).match(/.{1,4000}/g) ?? [];
  return `/*
 * Derived by packages/domain/scripts/french-words.mjs from the French spelling dictionary of Grammalecte (« Dicollecte »,
 * version 7.5, Olivier R. and contributors, https://grammalecte.net), package dictionary-fr 3.0.0.
 * This file, and no other, is subject to the terms of the Mozilla Public License, v. 2.0: https://mozilla.org/MPL/2.0/.
 */
export const PACKED_WORDS: string =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = dirname(fileURLToPath(import.meta.resolve('dictionary-fr')));
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  writeFileSync(TARGET, moduleOf(read('index.aff'), read('index.dic')));
}
