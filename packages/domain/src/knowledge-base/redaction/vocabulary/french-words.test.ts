import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFrenchWord } from './french-words.js';

describe('the list of everyday words', () => {
  it('is what its generator makes of the dictionary', async () => {
    const { moduleOf } = (await import('../../../../scripts/french-words.mjs' as string)) as {
      moduleOf: (affixes: string, dictionary: string) => string;
    };
    const folder = dirname(fileURLToPath(import.meta.resolve('dictionary-fr')));
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(readFileSync(join(import.meta.dirname, 'french-words.data.ts'), 'utf8')).toBe(
      moduleOf(read('index.aff'), read('index.dic')),
    );
  });

  it.each(
    `nouvelle nouveau nouveaux ponts centrale centraux paul francaise francaises trois unite unites chimie reunion catholique
     tours tour rennes usage mines technologie optique nationaux national haute corse orange normale telecom ambre
     moulin jean marie univers estuaire estuaires lumiere sciences ecole noeud oeuvres`.split(/\s+/),
  )('has %s', (word) => expect(isFrenchWord(word)).toBe(true));

  it.each(
    `lille angers lyon caen nantes brest evry uca upec valmont castelvaire ambrelle descartes eiffel diderot valery paristech
     caledonie polynesie montervane insa ensam supelec jaures`.split(/\s+/),
  )('has no %s', (word) => expect(isFrenchWord(word)).toBe(false));
});
