import { describe, expect, it } from 'vitest';
import requests from '../cases/requests.json' with { type: 'json' };
import development from '../cases/responses.development.json' with { type: 'json' };
import heldOut from '../cases/responses.held-out.json' with { type: 'json' };
import { textsOf, type RequestTexts, type ResponseVerdict, assessResponse } from '../index.js';

/** An answer as it could have been written, and what a reader would say of it. */
interface Case {
  readonly expected: string;
  readonly kind: string;
  readonly text: string;
  /** The request that it answers, where its words matter. */
  readonly request?: string;
}
const REQUESTS = requests as Record<
  string,
  Omit<RequestTexts, 'changedOutsideApplication' | 'priorAgreement'>
>;

const verdictOn = ({ text, request }: Case): ResponseVerdict => {
  const asked = request === undefined ? undefined : REQUESTS[request];
  return assessResponse(
    text,
    asked && { request: textsOf({ ...asked, changedOutsideApplication: false, priorAgreement: null }) },
  );
};

/** How many of each kind were taken, asked about, refused. */
function confusionOf(cases: readonly Case[]) {
  const count = (expected: string) => {
    const verdicts = cases.filter((each) => each.expected === expected).map(verdictOn);
    const of = (verdict: ResponseVerdict) => verdicts.filter((each) => each === verdict).length;
    return { substance: of('substance'), unsure: of('unsure'), empty: of('empty') };
  };
  return { substance: count('substance'), empty: count('empty') };
}

describe('C3.2.7 on answers of both kinds', () => {
  it.each((development as readonly Case[]).map((each) => ({ ...each, name: each.text.slice(0, 60) })))(
    '$expected ($kind): $name',
    (each) => {
      const verdict = verdictOn(each);
      // Unsure costs the agent one more click; the opposite costs the establishment its answer, or the agent theirs.
      expect(verdict).not.toBe(each.expected === 'substance' ? 'empty' : 'substance');
    },
  );

  it('the half that the rule was written on', () => {
    expect(confusionOf(development)).toEqual({
      substance: { substance: 45, unsure: 1, empty: 0 },
      empty: { substance: 0, unsure: 4, empty: 50 },
    });
  });

  it('the half that it was never looked at with: scored, not tuned to', () => {
    expect(confusionOf(heldOut)).toEqual({
      substance: { substance: 45, unsure: 1, empty: 0 },
      empty: { substance: 0, unsure: 5, empty: 48 },
    });
  });
});

describe('C3.2.7 answers that were taken, or refused, wrongly', () => {
  const request = ['Mes mandats sont rejetés depuis la clôture, que faire ?'];
  it.each([
    'Nos experts ont pris connaissance de votre situation et vont regarder cela dans les meilleurs délais.',
    'Veuillez patienter, nos collègues reprendront contact avec vous la semaine prochaine.',
    'Bonjour {{correspondant.prenom}}, fiche {{numero}}.',
    request[0] ?? '',
    '11 22 33 44 55',
  ])('%j answers nothing', (text) => expect(assessResponse(text, { request })).toBe('empty'));

  it('« Relancez FMJ2. » is a precise action', () => {
    expect(assessResponse('Relancez FMJ2.')).toBe('substance');
    expect(assessResponse('Relancez FMJ2.', { request: ['FMJ2 s’arrête : que faire ?'] })).toBe('substance');
  });
});
