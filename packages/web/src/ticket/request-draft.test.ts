import { describe, expect, it } from 'vitest';
import { checkRequest, emptyRequest, inputOf, takingUp, type RequestDraft } from './request-draft.js';

const written = (part: Partial<RequestDraft> = {}): RequestDraft => ({
  ...emptyRequest(),
  id: '0b0f',
  productId: 'sifac',
  title: 'Rejet de mandat',
  description: 'La validation du mandat échoue depuis ce matin.',
  lastActions: 'Dépenses, Mandats, Valider.',
  firstAnalysis: 'Droits vérifiés, base de test identique.',
  ...part,
});
const codes = (draft: RequestDraft): string[] =>
  checkRequest(draft).map(({ code, field }) => `${field}: ${code}`);

describe('before sending, the form says what the charter asks for', () => {
  it('nothing, when all is there', () => expect(codes(written())).toEqual([]));

  it.each([
    [{ productId: '' }, 'productId: REQUIRED'],
    [{ title: ' ' }, 'title: REQUIRED'],
    [{ title: 'x'.repeat(201) }, 'title: TOO_LONG'],
    [{ description: 'Ça ne marche pas.' }, 'description: DESCRIPTION_TOO_SHORT'],
    [{ lastActions: '' }, 'lastActions: LAST_ACTIONS_MISSING'],
    [{ firstAnalysis: '\n' }, 'firstAnalysis: FIRST_ANALYSIS_MISSING'],
  ])('%o: %s (C4.2.1, C4.1.3)', (part, said) => expect(codes(written(part))).toEqual([said]));

  it('everything at once, in the order of the form', () => {
    expect(checkRequest(emptyRequest()).map(({ field }) => field)).toEqual([
      'productId',
      'title',
      'description',
      'lastActions',
      'firstAnalysis',
    ]);
  });
});

describe('a request that takes up a ticket which reopens no more', () => {
  const old = {
    id: 'old',
    number: '2025-000007',
    title: 'Rejet de mandat',
    messages: ['FMAVC 005', 'ME 062'],
    product: { id: 'sifac' },
  };

  it('begins with what need not be written again, and names it', () => {
    const draft = takingUp(emptyRequest(), old, 'Suite de la fiche 2025-000007 : Rejet de mandat');
    expect(draft).toEqual({
      ...emptyRequest(),
      productId: 'sifac',
      title: 'Suite de la fiche 2025-000007 : Rejet de mandat',
      messages: 'FMAVC 005\nME 062',
      followsId: 'old',
      followsNumber: '2025-000007',
    });
    expect(inputOf(draft)).toMatchObject({ followsId: 'old', messages: ['FMAVC 005', 'ME 062'] });
    expect(takingUp(emptyRequest(), old, 'x'.repeat(300)).title).toHaveLength(200);
  });

  it('keeps the words that were begun before', () => {
    const draft = takingUp(written(), old, 'Suite');
    expect(draft).toEqual({ ...written(), followsId: 'old', followsNumber: '2025-000007' });
  });

  it('takes up none unless told', () => expect(inputOf(written()).followsId).toBeNull());
});

describe('what is sent', () => {
  it('has one message a line, without the blank ones', () => {
    expect(inputOf(written({ messages: 'FMAVC 005\n\n  ORA-00942 \n' })).messages).toEqual([
      'FMAVC 005',
      'ORA-00942',
    ]);
  });

  it('names an agreement only where something was changed (C2.4)', () => {
    const priorAgreement = 'Courriel du 3 mars';
    expect(inputOf(written({ priorAgreement })).priorAgreement).toBeNull();
    expect(inputOf(written({ priorAgreement, changedOutsideApplication: true })).priorAgreement).toBe(
      priorAgreement,
    );
  });
});
