import { describe, expect, it } from 'vitest';
import { anAgent, START } from '../testing/index.js';
import { declareMalfunction, MALFUNCTION_TEXTS } from './index.js';

const declaration = {
  malfunctionId: 'malfunction-1',
  number: 'DYS-000001',
  productId: 'sifac',
  title: 'Reprise des engagements',
  description: 'FMJ2 s’arrête.',
};
const context = { now: START, actor: anAgent(), closures: [] };

describe('C3.2.6 what is written of a malfunction has substance', () => {
  it.each(['', ' ', '.', '\u200b\u3164', '11 22', '👍', 'ok', 'xxxxxxxx'])('not %j', (text) => {
    for (const field of ['title', 'description'] as const) {
      expect(declareMalfunction({ ...declaration, [field]: text }, context)).toMatchObject({
        refusal: { field, rule: MALFUNCTION_TEXTS[field].rule },
      });
    }
  });
});
