import { describe, expect, it } from 'vitest';
import { assessResponse, isSubstantial } from '../ticket/index.js';
import {
  boilerplateOf,
  checkTemplate,
  fillTemplate,
  mayChangeTemplate,
  mayReadTemplate,
  PLACEHOLDER_NAMES,
  type PlaceholderValues,
} from './index.js';

const VALUES: PlaceholderValues = {
  numero: '2026-000042',
  objet: 'Rejet : mandat {{agent}}',
  etablissement: 'Université de Rochebrune',
  'correspondant.prenom': 'Camille',
  'correspondant.nom': 'Aubry',
  produit: 'SIFAC',
  version: null,
  echeance: 'mercredi 25 novembre 2026 à 16 h 00',
  agent: 'Alix Estève',
  equipe: null,
};

describe('a template is filled in with the ticket at hand', () => {
  it.each([
    ['Bonjour {{correspondant.prenom}},', 'Bonjour Camille,'],
    ['{{ produit }} : fiche {{numero}}', 'SIFAC : fiche 2026-000042'],
    // What the ticket does not know is left for the sender to see.
    ['En {{version}}', 'En [version ou patch]'],
    // A title is no template.
    ['« {{objet}} »', '« Rejet : mandat {{agent}} »'],
    ['{numero} $& {{agent}}', '{numero} $& Alix Estève'],
  ])('%s: %s', (text, filled) => expect(fillTemplate(text, VALUES)).toBe(filled));

  it('with every placeholder that is allowed', () => {
    const all = PLACEHOLDER_NAMES.map((name) => `{{${name}}}`).join(' ');
    expect(checkTemplate({ name: 'Tout', body: all }).ok).toBe(true);
    expect(fillTemplate(all, VALUES).replace(VALUES.objet ?? '', '')).not.toMatch(/\{\{/);
  });
});

describe('a template that cannot be kept', () => {
  it.each([
    [{ name: ' ', body: 'x' }, 'REQUIRED', 'name'],
    [{ name: 'x'.repeat(81), body: 'x' }, 'TOO_LONG', 'name'],
    [{ name: 'x', body: '\n' }, 'REQUIRED', 'body'],
    [{ name: 'x', body: 'x'.repeat(20_001) }, 'TOO_LONG', 'body'],
    [{ name: 'x', body: 'Bonjour {{prenom}}' }, 'UNKNOWN_PLACEHOLDER', 'body'],
    [{ name: 'x', body: 'Bonjour {{}}' }, 'UNKNOWN_PLACEHOLDER', 'body'],
    [{ name: 'x', body: '{{constructor}}' }, 'UNKNOWN_PLACEHOLDER', 'body'],
  ])('%o: %s', (text, code, field) => {
    expect(checkTemplate(text)).toMatchObject({ ok: false, refusal: { code, field } });
  });

  it('is told what may be filled in', () => {
    const refused = checkTemplate({ name: 'x', body: '{{prenom}}' });
    expect(refused.ok ? '' : refused.refusal.messages.fr).toBe(
      `Rien ne remplit « prenom ». Admis : ${PLACEHOLDER_NAMES.map((name) => `{{${name}}}`).join(', ')}.`,
    );
  });
});

describe('whose a template is', () => {
  const alix = { personId: 'alix', role: 'agent' } as const;
  const paul = { personId: 'paul', role: 'provider' } as const;
  it.each([
    ['everybody’s, by an agent', null, alix, true, true],
    // C3.3.3
    ['everybody’s, by a provider', null, paul, true, false],
    ['one’s own', 'paul', paul, true, true],
    ['somebody else’s', 'paul', alix, false, false],
  ])('%s', (_what, ownerId, holder, reads, changes) => {
    expect(mayReadTemplate({ ownerId }, holder)).toBe(reads);
    expect(mayChangeTemplate({ ownerId }, holder)).toBe(changes);
  });
});

describe('C3.2.7 a template as it comes answers nobody', () => {
  const BODY = `Bonjour {{correspondant.prenom}},

La transaction FMJ2 se relance en période 013 après virement des crédits manquants. Vérifiez le centre financier.
- Ouvrez {{produit}}, fiche {{numero}} : « {{objet}} ».
{{objet}}
Cordialement,
{{agent}}`;
  const boilerplate = boilerplateOf(BODY);
  const filled = fillTemplate(BODY, VALUES);
  /** The title holds braces: they are the establishment's, and no placeholder. */
  const request = [VALUES.objet ?? ''];

  it('however it was filled in', () => {
    expect(assessResponse(filled, { request })).toBe('substance');
    expect(isSubstantial(filled, boilerplate)).toBe(false);
    expect(isSubstantial(filled.toUpperCase(), boilerplate)).toBe(false);
  });

  it.each([
    ['in part', filled.split('. ')[0] ?? ''],
    [
      'with set phrases around',
      `${filled.replace('Cordialement', 'Je reste à votre disposition.\nCordialement')}`,
    ],
    [
      'its sentences in another order',
      'Vérifiez le centre financier. La transaction FMJ2 se relance en période 013 après virement des crédits manquants.',
    ],
  ])('%s', (_what, text) => expect(isSubstantial(text, boilerplate)).toBe(false));

  it.each([
    [
      'completed for the case',
      `${filled.replace('Cordialement', 'Chez vous, le centre 9A1 manque de 1 200 € : virez-les par FMEDD.\nCordialement')}`,
    ],
    ['changed for the case', 'Relancez FMJ2 en période 013 pour les dix centres de la liste jointe.'],
  ])('%s, it does', (_what, text) =>
    expect(assessResponse(text, { boilerplate, request })).toBe('substance'),
  );

  it('left to be filled in, it is for its sender to confirm', () => {
    const text = 'Relancez FMJ2 en période 013 pour {{etablissement}}.';
    expect(assessResponse(text)).toBe('unsure');
    expect(assessResponse(text.replace('{{etablissement}}', '[votre équipe]'))).toBe('unsure');
    expect(assessResponse('Bonjour {{correspondant.prenom}}, fiche {{numero}} : {{objet}}')).toBe('empty');
  });

  it('a line that is but a placeholder takes nothing out', () => {
    const text = 'Relancez FMJ2 en période 013 pour les dix centres.';
    expect(isSubstantial(text, boilerplateOf('{{objet}}\n{{numero}} :\n{{agent}} {{equipe}}'))).toBe(true);
  });

  it('takes no time to see, however long', () => {
    const long = boilerplateOf(`${'{{objet}} a '.repeat(1_500)}relancez la transaction`);
    const started = performance.now();
    isSubstantial('a '.repeat(9_000), long);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
