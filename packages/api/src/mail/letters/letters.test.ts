import { describe, expect, it, test } from 'vitest';
import { anEvent, paris } from '@assistance/domain/testing';
import type { TicketEvent } from '@assistance/domain/ticket';
import { same } from '../letter.js';
import { DESK, render, withAddress } from '../render.js';
import { closureAnnounced, closureCancelled } from './closure.js';
import { letterFor, mailKindOf } from './letter-for.js';
import type { TicketFacts } from './ticket-facts.js';

const ticketFacts = (given: Partial<TicketFacts> = {}): TicketFacts => ({
  number: '2026-000123',
  title: same('Clôture : message FMAVC 005'),
  product: 'SIFAC',
  agent: 'Alix Estève',
  blocking: false,
  openedAt: paris('2026-11-24 10:00'),
  dueAt: paris('2026-12-01 11:30'),
  owed: { kind: 'response', dueAt: paris('2026-12-01 11:30') },
  reminderDueAt: paris('2026-12-02 11:00'),
  closingDueAt: paris('2026-12-09 11:00'),
  complement: 'Envoyez la trace ST22.',
  release: null,
  ...given,
});
const to = (language: 'fr' | 'en') => ({ language, name: 'Camille Aubry', mark: '2026-000123' });
const written = (event: TicketEvent, language: 'fr' | 'en', given: Partial<TicketFacts> = {}) =>
  render(letterFor(event, ticketFacts(given)), to(language));
/** As people read it, without the marks of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What each letter must say, in both languages. */
const PROMISES: readonly (readonly [
  rule: string,
  event: TicketEvent,
  both: readonly string[],
  fr: readonly string[],
  en: readonly string[],
])[] = [
  [
    'C3.2.1 the acknowledgement carries the number and the agent in charge',
    anEvent('TicketAcknowledged'),
    ['2026-000123', 'Alix Estève', 'SIFAC', 'FMAVC 005'],
    ['Accusé de réception', 'mardi 24 novembre 2026 à 10 h 00', 'mardi 1er décembre 2026 à 11 h 30'],
    ['Acknowledgement', 'Tuesday 24 November 2026 at 10:00', 'Tuesday 1 December 2026 at 11:30'],
  ],
  [
    'C3.2.1 another person in charge than the acknowledgement named',
    anEvent('TicketAssigned'),
    ['2026-000123', 'Alix Estève', 'FMAVC 005'],
    ['Nouvel interlocuteur', 'mardi 1er décembre 2026 à 11 h 30', 'engagements de l’Amue ne changent pas'],
    ['New person in charge', 'Tuesday 1 December 2026 at 11:30', 'do not change'],
  ],
  [
    'C3.2.3 the requalification gives the new qualification, the reason and the new date',
    anEvent('TicketRequalified', { blocking: true }),
    ['2026-000123', 'La paie ne peut pas être validée.'],
    ['Fiche requalifiée bloquante', 'désormais bloquante', 'Réponse au plus tard', 'mardi 1er décembre 2026'],
    ['requalified as blocking', 'now blocking', 'Response at the latest', 'Tuesday 1 December 2026'],
  ],
  [
    'C4.2.2 a request for complements says what is asked, and when the reminder comes',
    anEvent('ComplementRequested', { text: 'Envoyez la trace ST22.' }),
    ['Envoyez la trace ST22.', '2026-000123'],
    ['délai de réponse est suspendu', 'mercredi 2 décembre 2026'],
    ['clock stands still', 'Wednesday 2 December 2026'],
  ],
  [
    'C4.2.3 the reminder says again what is asked, and when the ticket closes',
    anEvent('ComplementReminded'),
    ['Envoyez la trace ST22.'],
    ['Relance', 'mercredi 9 décembre 2026 à 11 h 00'],
    ['Reminder', 'Wednesday 9 December 2026 at 11:00'],
  ],
  [
    'C4.2.3 the closing for lack of reply says how to go on',
    anEvent('TicketClosed', { reason: 'no-reply' }),
    ['Envoyez la trace ST22.'],
    ['faute de réponse', 'rouverte avec le temps qui restait'],
    ['lack of reply', 'reopened with the time that remained'],
  ],
  [
    'C3.2.7 the response is there in full, its files by their names',
    anEvent('TicketAnswered', { attachments: [{ id: 'a', name: 'mode-operatoire.pdf', size: 3 }] }),
    ['Relancez la transaction FMJ2 en période 013', 'mode-operatoire.pdf'],
    ['Solution au problème'],
    ['Solution to the problem'],
  ],
  [
    'C3.2.6 the response that finds a malfunction says when maintenance decides',
    anEvent('TicketAnswered', { outcome: 'maintenance' }),
    [],
    ['Dysfonctionnement', 'mardi 1er décembre 2026'],
    ['Malfunction', 'Tuesday 1 December 2026'],
  ],
  [
    'C3.2.5 the first analysis gives the schedule',
    anEvent('FirstAnalysisGiven', { scheduledFor: paris('2026-12-18 17:00') }),
    ['Relancez la transaction'],
    ['vendredi 18 décembre 2026'],
    ['Friday 18 December 2026'],
  ],
  [
    'C3.2.6 the maintenance decision, taken',
    anEvent('MaintenanceDecided', { taken: true }),
    ['Relancez la transaction'],
    ['Prise en compte par la maintenance', 'tenus informés'],
    ['Taken by maintenance', 'told the progress'],
  ],
  [
    'C3.2.6 the maintenance decision, not taken',
    anEvent('MaintenanceDecided', { taken: false }),
    [],
    ['Non prise en compte'],
    ['Not taken by maintenance'],
  ],
  [
    'C4.1.2 the refusal of a level-1 request names the document',
    anEvent('TicketClosed', {
      reason: 'level-one',
      explanation: 'La procédure y est pas à pas.',
      document: { title: 'Guide de clôture, chapitre 3', url: 'https://amue.example/guide?a=1&b=2' },
    }),
    ['Guide de clôture, chapitre 3', 'pas à pas'],
    ['premier niveau'],
    ['First-level support'],
  ],
  [
    'C2.5 out of scope: the ground, what follows, and why',
    anEvent('OutOfScopeRecorded', { treatment: 'paid-service' }),
    ['La table BSEG a été modifiée hors application.'],
    ['Prestation payante', 'sans accord préalable'],
    ['Paid service', 'without prior agreement'],
  ],
  [
    'C2.2 the closing of what was processed',
    anEvent('TicketClosed', { reason: 'processed' }),
    ['2026-000123'],
    ['La fiche est close'],
    ['The ticket is closed'],
  ],
];

describe.each(PROMISES)('%s', (_rule, event, both, fr, en) => {
  test.each([
    ['fr', fr],
    ['en', en],
  ] as const)('%s, plain and HTML', (language, own) => {
    const { subject, plain, html } = written(event, language);
    expect(subject).toMatch(/^\[2026-000123\] /);
    for (const words of [...both, ...own]) {
      expect(`${subject}\n${plain}`).toContain(words);
      expect(`${subject}\n${textOf(html)}`).toContain(words);
    }
    expect(html).toContain(`lang="${language}"`);
    expect(plain).toContain(`${DESK}/fiches/2026-000123`);
    expect(html).toContain(`href="${DESK}/fiches/2026-000123"`);
    // Everything here is promised by the charter: nobody unsubscribes from it.
    expect(`${plain}${html}`.toLowerCase()).not.toMatch(/unsubscribe|désabonn/);
  });
});

describe('C3.2.6 progress', () => {
  it('names the release that delivers the correction', () => {
    const { plain } = written(anEvent('MaintenanceProgressed'), 'fr', { release: 'Patch 27' });
    expect(plain).toContain('Correctif en recette.');
    expect(plain).toContain('Livrée dans : SIFAC Patch 27');
  });
});

describe('C3.1.5 closures', () => {
  const closure = {
    start: paris('2026-12-24 00:00'),
    end: paris('2027-01-04 00:00'),
    label: 'Fin d’année',
    lateReason: null,
  };
  const everybody = { language: 'fr', name: 'Camille Aubry', mark: null } as const;

  it('are announced with their period and the dates that move', () => {
    const moved = [{ number: '2026-000123', before: null, after: paris('2027-01-05 11:00') }];
    const { subject, plain } = render(closureAnnounced(closure, moved), everybody);
    expect(subject).toBe('Fermeture du service : Fin d’année');
    expect(plain).toContain('Du : jeudi 24 décembre 2026 à 00 h 00');
    expect(plain).toContain('Au : lundi 4 janvier 2027 à 00 h 00');
    expect(plain).toContain('2026-000123 : mardi 5 janvier 2027 à 11 h 00');
  });
  it('announced too late say so, and why', () => {
    const { plain } = render(closureAnnounced({ ...closure, lateReason: 'Panne électrique' }, []), everybody);
    expect(plain).toContain('ne suspend aucun délai');
    expect(plain).toContain('> Panne électrique');
  });
  it('are cancelled with a reason', () => {
    const { subject, plain } = render(closureCancelled({ ...closure, reason: 'Reportée' }, []), everybody);
    expect(subject).toBe('Fermeture annulée : Fin d’année');
    expect(plain).toContain('> Reportée');
  });
  it('beyond thirty tickets point to the site', () => {
    const moved = Array.from({ length: 33 }, (_, rank) => ({
      number: `n${rank}`,
      before: null,
      after: null,
    }));
    const { plain } = render(closureAnnounced(closure, moved), everybody);
    expect(plain).toContain('et 3 autres, à lire sur le site');
    expect(plain).not.toContain('n30');
  });
});

describe('a mail never holds', () => {
  it('a secret that somebody wrote into the text', () => {
    const event = anEvent('TicketAnswered', {
      text: 'Connectez-vous avec le mot de passe : Xk9!fgT22zz puis relancez la transaction FMJ2.',
    });
    for (const language of ['fr', 'en'] as const) {
      const { plain, html } = written(event, language);
      expect(`${plain}${html}`).not.toContain('Xk9!fgT22zz');
      expect(plain).toContain({ fr: '[Mot de passe]', en: '[Password]' }[language]);
      expect(plain).toContain('FMJ2');
    }
  });

  it('a header of its own making, or an endless subject', () => {
    const title = same('Bonjour\r\nBcc: tous@exemple.fr\n\u2028X: y\u0000\u202e');
    const { subject } = written(anEvent('TicketAcknowledged'), 'fr', { title });
    expect(subject).toBe('[2026-000123] Accusé de réception : Bonjour Bcc: tous@exemple.fr X: y');
    const long = written(anEvent('TicketAcknowledged'), 'fr', { title: same('x'.repeat(900)) });
    expect(long.subject).toHaveLength(200);
  });

  it('markup of somebody else, in a text, a title, a name or an address', () => {
    const attack = `<img src=x onerror="alert(1)">'"`;
    const letter = letterFor(
      anEvent('TicketClosed', {
        reason: 'level-one',
        explanation: attack,
        document: { title: attack, url: `https://x.example/"onmouseover="alert(1)` },
      }),
      ticketFacts({ title: same(attack), agent: attack, product: attack }),
    );
    const { html } = render(letter, { language: 'fr', name: attack, mark: null });
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<a [^>]*onmouseover="/);
    expect(textOf(html)).toContain(attack);
  });
});

describe('C3.2.3 the date after a requalification', () => {
  const plainOf = (owed: TicketFacts['owed']) =>
    written(anEvent('TicketRequalified', { blocking: false }), 'fr', { owed }).plain;

  it('is unknown while a complement is awaited', () => {
    expect(plainOf({ kind: 'response', dueAt: null })).toContain(
      'Réponse au plus tard : date fixée dès réception de votre complément',
    );
  });
  it('is the one of what is owed then', () => {
    expect(plainOf({ kind: 'maintenance-decision', dueAt: paris('2026-12-04 09:00') })).toContain(
      'Décision de maintenance au plus tard : vendredi 4 décembre 2026 à 09 h 00',
    );
  });
  it('is not spoken of when nothing is owed any more', () => {
    expect(plainOf(null)).not.toMatch(/au plus tard|échéance/);
    expect(plainOf(null)).toContain('désormais non bloquante');
  });
});

describe('who is told', () => {
  it('C3.3.1 nobody of internal notes and articles, nor of what the establishment did itself', () => {
    for (const type of [
      'NoteAdded',
      'ArticlePublished',
      'ArticleRefused',
      'ArticleWithdrawn',
      'TicketOpened',
      'ComplementGiven',
      'InformationAdded',
    ] as const) {
      expect(mailKindOf(anEvent(type), [anEvent('TicketAcknowledged')])).toBeNull();
    }
  });
  it('C3.2.1 C3.2.3 nobody of a change before the acknowledgement, which will name the person and the date', () => {
    for (const type of ['TicketAssigned', 'TicketRequalified'] as const) {
      expect(mailKindOf(anEvent(type), [anEvent('TicketOpened')])).toBeNull();
      expect(
        mailKindOf(anEvent(type), [anEvent('TicketOpened'), anEvent('TicketAcknowledged')]),
      ).not.toBeNull();
    }
  });
  it('C2.5 of one decision once: the closing that comes with an interruption adds nothing', () => {
    expect(mailKindOf(anEvent('TicketClosed', { reason: 'out-of-scope' }), [])).toBeNull();
    expect(mailKindOf(anEvent('OutOfScopeRecorded'), [])).toBe('out-of-scope');
  });
});

it('the desk’s address is put in when it is known', () => {
  const { plain } = written(anEvent('TicketAcknowledged'), 'fr');
  const shown = withAddress(plain, 'https://assistance.exemple.fr');
  expect(shown).toContain('https://assistance.exemple.fr/fiches/2026-000123');
  expect(shown).not.toContain('.invalid');
});
