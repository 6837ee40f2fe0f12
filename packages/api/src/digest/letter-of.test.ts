import { IN_PARIS } from '@assistance/domain/format';
import { NOTIFICATION_KINDS } from '@assistance/domain/notification';
import { givenUpWordsIn, paris } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { render } from '../mail/render.js';
import { letterOf } from './letter-of.js';
import type { MailedNotification } from './sentence-of.js';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const about = (
  kind: MailedNotification['kind'],
  data: MailedNotification['data'] = {},
  given: Partial<MailedNotification> = {},
): MailedNotification => ({
  kind,
  data,
  number: '2026-000123',
  title: 'Fournisseur en triple',
  ...given,
});
const write = (
  told: readonly MailedNotification[],
  mode: 'immediate' | 'digest',
  zone: string | null = IN_PARIS,
) => {
  const { subject, plain, html } = render(letterOf(told, mode, zone), { language: 'fr', mark: null });
  return { subject: spaced(subject), plain: spaced(plain), html: spaced(html) };
};

describe('a notification by mail', () => {
  it('names its ticket in the subject, and leads to it', () => {
    const { subject, plain, html } = write([about('unassigned')], 'immediate');
    expect(subject).toBe('[2026-000123] Fiche sans interlocuteur : Fournisseur en triple');
    expect(plain).toContain('Ouvrir la fiche 2026-000123 :\nhttps://desk.invalid/fiches/2026-000123');
    expect(html).toContain('href="https://desk.invalid/fiches/2026-000123"');
  });

  it('says who mentions its reader', () => {
    expect(write([about('mention', { by: 'Alix Estève' })], 'immediate').subject).toBe(
      '[2026-000123] Alix Estève vous mentionne dans une note interne : Fournisseur en triple',
    );
  });

  it.each([
    [IN_PARIS, 'échéance mardi 1er décembre 2026 à 9 h 05.'],
    [null, 'échéance mardi 1er décembre 2026 à 9 h 05 (heure de Paris).'],
  ])('C3.1.4 to a reader of %s says whose hour it is where it may be another', (zone, said) => {
    const data = { commitment: 'response', share: 0.8, dueAt: paris('2026-12-01 09:05') } as const;
    expect(write([about('warning', data)], 'immediate', zone).plain).toContain(said);
  });

  it('C3.1.5 gives the last day of a closure, not the one after it', () => {
    const data = { label: 'Fin d’année', start: paris('2026-12-28 00:00'), end: paris('2027-01-02 00:00') };
    const { plain } = write([about('closure-announced', data, { number: null, title: null })], 'immediate');
    expect(plain).toContain(
      'Fermeture annoncée : Fin d’année, du 28 décembre 2026 au 1er janvier 2027 inclus.',
    );
    expect(plain).toContain('https://desk.invalid/fermetures');
  });

  it('holds no secret of a title', () => {
    const title = 'Accès refusé, mot de passe : Xk9!fgT22zz';
    for (const mode of ['immediate', 'digest'] as const) {
      const { subject, plain, html } = write([about('unassigned', {}, { title })], mode);
      expect(`${subject}${plain}${html}`).not.toContain('Xk9!fgT22zz');
      expect(plain).toContain('[Mot de passe]');
    }
  });

  it.each(NOTIFICATION_KINDS)('speaks the charter’s words: %s', (kind) => {
    const { subject, plain } = write([about(kind, { label: 'X' })], 'immediate');
    expect(givenUpWordsIn(`${subject}\n${plain}`)).toEqual([]);
  });
});

describe('the notifications of a day', () => {
  const day = [
    about('ticket-closed', { by: 'Alix Estève' }, { number: '2026-000001' }),
    about('warning', { share: 0.8 }, { number: '2026-000002' }),
    about('breach', {}, { number: '2026-000003' }),
  ];

  it('begin with what waits for an act, the most pressing first', () => {
    const { subject, plain } = write(day, 'digest');
    expect(subject).toBe('Vos notifications (3), 2 à traiter');
    const places = ['À traiter', '2026-000003', '2026-000002', 'À savoir', '2026-000001'].map((words) =>
      plain.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('lead to each ticket', () => {
    const { plain, html } = write(day, 'digest');
    for (const number of ['2026-000001', '2026-000002', '2026-000003']) {
      expect(plain).toContain(`https://desk.invalid/fiches/${number}`);
      expect(html).toContain(`href="https://desk.invalid/fiches/${number}"`);
    }
  });

  it('of news alone say nothing of what is to be done', () => {
    const { subject, plain } = write(day.slice(0, 1), 'digest');
    expect(subject).toBe('Vos notifications (1)');
    expect(plain).not.toContain('À traiter');
  });
});
