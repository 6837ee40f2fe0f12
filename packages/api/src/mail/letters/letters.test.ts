import { describe, expect, it, test } from 'vitest';
import { anEvent, givenUpEnglishIn, givenUpWordsIn, paris } from '@assistance/domain/testing';
import type { TicketEvent } from '@assistance/domain/ticket';
import { same, type Letter } from '../letter.js';
import { DESK, render, withAddress, type Rendered } from '../render.js';
import { closureAnnounced, closureCancelled } from './closure.js';
import { letterFor, mailKindOf } from './letter-for.js';
import type { LetterFacts } from './letter-facts.js';

const ticketFacts = (given: Partial<LetterFacts> = {}): LetterFacts => ({
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
  complement: { text: 'Envoyez la trace ST22.', at: paris('2026-11-25 11:00') },
  reopensUntil: '2026-12-31',
  release: null,
  ...given,
});
/** As it is written here: whether a space breaks is tried by itself. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const asTyped = ({ subject, plain, html }: Rendered): Rendered => ({
  subject: spaced(subject),
  plain: spaced(plain),
  html: spaced(html),
});
const to = (language: 'fr' | 'en') => ({ language, mark: '2026-000123' });
const written = (event: TicketEvent, language: 'fr' | 'en', given: Partial<LetterFacts> = {}) =>
  asTyped(render(letterFor(event, ticketFacts(given)), to(language)));
/** As people read it, without the marks of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<\/?(?:strong|a)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What each letter must say, in both languages. */
const COMMITMENTS: readonly (readonly [
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
    [
      'Accusé de réception : réponse au plus tard le 1er décembre',
      'du mardi 24 novembre 2026',
      'Alix Estève la prend en charge et vous répond au plus tard le mardi 1er décembre 2026 à 11 h 30 (heure de Paris).',
      'réponse sous 4 jours ouvrés',
    ],
    [
      'Acknowledgement: response by 1 December at the latest',
      'Tuesday 24 November 2026',
      'Tuesday 1 December 2026 at 11:30 (Paris time)',
      'within 4 working days',
    ],
  ],
  [
    'C3.2.1 another person in charge than the acknowledgement named',
    anEvent('TicketAssigned'),
    ['2026-000123', 'Alix Estève', 'FMAVC 005'],
    ['Nouvel interlocuteur', 'mardi 1er décembre 2026 à 11 h 30', 'engagements de l’Amue ne changent pas'],
    ['New person in charge', 'Tuesday 1 December 2026 at 11:30', 'do not change'],
  ],
  [
    'C4.1.1 who takes over from another correspondent reads what they follow now, and what is owed of it',
    anEvent('CorrespondentReplaced'),
    ['2026-000123', 'SIFAC', 'FMAVC 005'],
    [
      'Demande à suivre',
      'Vous suivez désormais cette demande',
      'mardi 1er décembre 2026 à 11 h 30',
      'engagements de l’Amue ne changent pas',
    ],
    ['Request to follow', 'You now follow this request', 'Tuesday 1 December 2026 at 11:30', 'do not change'],
  ],
  [
    'C3.2.3 the requalification gives the new qualification, the reason and the new date',
    anEvent('TicketRequalified', { blocking: true }),
    ['2026-000123', 'La paie ne peut pas être validée.'],
    ['Fiche requalifiée bloquante', 'désormais bloquante', 'Réponse au plus tard', 'mardi 1er décembre 2026'],
    ['requalified as blocking', 'now blocking', 'Response at the latest', 'Tuesday 1 December 2026'],
  ],
  [
    'C4.2.2 a request for complements says what is asked, by when, and what comes then',
    anEvent('ComplementRequested', { text: 'Envoyez la trace ST22.' }),
    ['Envoyez la trace ST22.', '2026-000123'],
    [
      'Votre réponse est attendue avant le 2 décembre',
      'Répondez avant le mercredi 2 décembre 2026 à 11 h (heure de Paris).',
      'sans réponse, la fiche sera clôturée le mercredi 9 décembre 2026',
      'délai de réponse de l’Amue est suspendu',
    ],
    [
      'Your answer is awaited before 2 December',
      'before Wednesday 2 December 2026 at 11:00 (Paris time)',
      'closed on Wednesday 9 December 2026',
      'time limit for its response is suspended',
    ],
  ],
  [
    'C4.2.3 the reminder says again what is asked, and when the ticket closes',
    anEvent('ComplementReminded'),
    ['Envoyez la trace ST22.'],
    [
      'Relance : sans réponse, clôture le 9 décembre',
      'demandé le mercredi 25 novembre 2026',
      'Sans réponse d’ici au mercredi 9 décembre 2026 à 11 h (heure de Paris), la fiche sera clôturée.',
      'Une réponse plus tardive la rouvrira.',
    ],
    ['Reminder: without an answer, closed on 9 December', 'Wednesday 9 December 2026 at 11:00 (Paris time)'],
  ],
  [
    'C4.2.3 the closing for lack of reply says how to go on',
    anEvent('TicketClosed', { reason: 'no-reply' }),
    ['Envoyez la trace ST22.'],
    [
      'Clôture sans réponse',
      'La fiche est clôturée sans réponse.',
      'Vous pouvez encore l’envoyer depuis la fiche, jusqu’au 31 décembre 2026 inclus : elle sera rouverte et le délai de l’Amue reprendra.',
    ],
    ['Closed without reply', 'until 31 December 2026 included', 'it will be reopened'],
  ],
  [
    'C3.2.7 the response is there in full, its files by their names',
    anEvent('TicketAnswered', { attachments: [{ id: 'a', name: 'mode-operatoire.pdf', size: 3 }] }),
    ['Relancez la transaction FMJ2 en période 013', 'mode-operatoire.pdf'],
    [
      'Solution au problème',
      'Alix Estève vous répond',
      'Votre avis est attendu',
      'Clôturez la fiche. Sinon, rouvrez-la',
    ],
    ['Solution to the problem', 'Your opinion is awaited', 'Close the ticket. If not, reopen it'],
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
    ['vendredi 18 décembre 2026 à 17 h (heure de Paris)', 'cette date engage désormais l’Amue'],
    ['Friday 18 December 2026 at 17:00 (Paris time)', 'now committed to this date'],
  ],
  [
    'C3.2.6 the maintenance decision, taken',
    anEvent('MaintenanceDecided', { taken: true }),
    ['Relancez la transaction'],
    [
      'Prise en compte par la maintenance',
      'L’Amue prend ce dysfonctionnement en compte dans la maintenance du produit.',
      'Nous vous informerons de l’avancement jusqu’à la livraison de la correction.',
    ],
    ['Taken by maintenance', 'The Amue takes this malfunction', 'inform you of the progress'],
  ],
  [
    'C3.2.6 the maintenance decision, not taken',
    anEvent('MaintenanceDecided', { taken: false }),
    ['Relancez la transaction'],
    [
      'Non prise en compte',
      'L’Amue ne prend pas ce dysfonctionnement en compte dans la maintenance du produit.',
      'Aucune correction n’est donc prévue. Motif :',
      'Rouvrez la fiche',
    ],
    ['Not taken by maintenance', 'The Amue does not take this malfunction', 'Reason:', 'Reopen the ticket'],
  ],
  [
    'C4.1.2 the refusal of a level-1 request names the document',
    anEvent('TicketClosed', {
      reason: 'level-one',
      explanation: 'La procédure y est pas à pas.',
      document: { title: 'Guide de clôture, chapitre 3', url: 'https://amue.example/guide?a=1&b=2' },
    }),
    ['Guide de clôture, chapitre 3', 'pas à pas'],
    [
      'Demande refusée (niveau 1)',
      'L’Amue a refusé cette demande et clôturé la fiche',
      'assistance de niveau 1',
      'Rouvrez la fiche, jusqu’au 31 décembre 2026 inclus, en précisant ce que vous avez vérifié.',
    ],
    ['Request refused (level 1)', 'refused this request and closed the ticket', 'Reopen the ticket'],
  ],
  [
    'C2.5 out of scope: the ground, what follows, and why',
    anEvent('OutOfScopeRecorded', { treatment: 'paid-service' }),
    ['La table BSEG a été modifiée hors application.'],
    [
      'Hors périmètre, prestation payante',
      'qu’en prestation payante, selon la grille tarifaire',
      'sans accord préalable',
      'Sinon, retirez la fiche.',
    ],
    ['Out of scope, paid service', 'as a paid service only', 'without prior agreement'],
  ],
  [
    'C2.2 the closing of what was processed',
    anEvent('TicketClosed', { reason: 'processed' }),
    ['2026-000123'],
    [
      'Fiche clôturée comme traitée',
      'Si la difficulté réapparaît, rouvrez la fiche, jusqu’au 31 décembre 2026 inclus',
    ],
    ['closed as processed', 'If the difficulty comes back'],
  ],
];

describe.each(COMMITMENTS)('%s', (_rule, event, both, fr, en) => {
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
    expect(html).toMatch(/href="https:\/\/desk\.invalid\/fiches\/2026-000123(?:#message)?"/);
    // Everything here is required by the charter: nobody unsubscribes from it.
    expect(`${plain}${html}`.toLowerCase()).not.toMatch(/unsubscribe|désabonn/);
  });
});

describe('C3.2.6 progress', () => {
  it('names the release that delivers the correction', () => {
    const { plain } = written(anEvent('MaintenanceProgressed'), 'fr', { release: 'Patch 27' });
    expect(plain).toContain('Correctif en recette.');
    expect(plain).toContain('Correction livrée dans : SIFAC Patch 27');
  });
});

describe('C3.1.5 closures', () => {
  const closure = {
    start: paris('2026-12-28 00:00'),
    end: paris('2027-01-02 00:00'),
    reopensAt: paris('2027-01-04 09:00'),
    label: 'Fin d’année',
    lateReason: null,
  };
  const everybody = { language: 'fr', mark: null } as const;
  const read = (letter: Letter) => asTyped(render(letter, everybody));

  it('are announced with their period and the dates that move', () => {
    const moved = [{ number: '2026-000123', before: null, after: paris('2027-01-05 11:00') }];
    const { subject, plain, html } = read(closureAnnounced(closure, moved));
    expect(subject).toBe('Assistance fermée du 28 décembre au 1er janvier inclus');
    expect(plain).toContain(
      'L’assistance de l’Amue sera fermée du lundi 28 décembre 2026 au vendredi 1er janvier 2027 inclus. Réouverture : lundi 4 janvier 2027 à 9 h (heure de Paris).',
    );
    // The end is excluded: nobody is to read the day on which the service is open again, or its midnight, as the last one.
    expect(plain).not.toMatch(/2 janvier|à 0 h/);
    expect(plain).toContain('Objet : Fin d’année.');
    expect(plain).toContain('Nouvelles échéances de vos fiches (heure de Paris) :');
    expect(plain).toContain(`- 2026-000123 : mardi 5 janvier 2027 à 11 h\n  ${DESK}/fiches/2026-000123`);
    expect(html).toContain(`href="${DESK}/fiches/2026-000123"`);
  });
  it('announced too late say so, and why', () => {
    const { plain } = read(closureAnnounced({ ...closure, lateReason: 'Panne électrique' }, []));
    expect(plain).toContain('ne suspend aucun délai');
    expect(plain).toContain('moins de 15 jours calendaires');
    expect(plain).toContain('\n    Panne électrique');
  });
  it('are cancelled with a reason', () => {
    const { subject, plain } = read(closureCancelled({ ...closure, reason: 'Reportée' }, []));
    expect(subject).toBe('Fermeture annulée : du 28 décembre au 1er janvier inclus');
    expect(plain).toContain('n’aura pas lieu : l’assistance sera ouverte. Objet : Fin d’année. Motif :');
    expect(plain).toContain('\n    Reportée');
    expect(plain).toContain('Aucune échéance de vos fiches n’est déplacée.');
  });
  it('of a few hours name them, and whose they are', () => {
    const hours = { ...closure, start: paris('2026-12-24 14:00'), end: paris('2026-12-24 17:00') };
    expect(read(closureAnnounced(hours, [])).plain).toContain(
      'fermée le jeudi 24 décembre 2026, de 14 h à 17 h (heure de Paris).',
    );
  });
  it('say of a ticket that waits for a complement that its time limit is suspended', () => {
    const moved = [{ number: '2026-000123', before: paris('2026-12-29 11:00'), after: null }];
    expect(read(closureAnnounced(closure, moved)).plain).toContain(
      '2026-000123 : délai suspendu (complément attendu)',
    );
  });
  it.each([
    [31, 'et 1 autre fiche, à voir sur le site.'],
    [33, 'et 3 autres fiches, à voir sur le site.'],
  ])('beyond thirty tickets of %i point to the site', (count, said) => {
    const moved = Array.from({ length: count }, (_, rank) => ({
      number: `n${rank}`,
      before: null,
      after: null,
    }));
    const { plain } = read(closureAnnounced(closure, moved));
    expect(plain).toContain(said);
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
    const { subject } = written(anEvent('TicketAcknowledged'), 'fr', { title, dueAt: null });
    expect(subject).toBe('[2026-000123] Accusé de réception : Bonjour Bcc: tous@exemple.fr X: y');
    const long = written(anEvent('TicketAssigned'), 'fr', { title: same('x'.repeat(900)) });
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
    const { html } = asTyped(render(letter, { language: 'fr', mark: null }));
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<a [^>]*onmouseover="/);
    expect(textOf(html)).toContain(attack);
  });
});

describe('C3.2.3 the date after a requalification', () => {
  const plainOf = (owed: LetterFacts['owed']) =>
    written(anEvent('TicketRequalified', { blocking: false }), 'fr', { owed }).plain;

  it('is unknown while a complement is awaited', () => {
    expect(plainOf({ kind: 'response', dueAt: null })).toContain(
      'Réponse au plus tard : date fixée dès réception de votre complément',
    );
  });
  it('is the one of what is owed then', () => {
    expect(plainOf({ kind: 'maintenance-decision', dueAt: paris('2026-12-04 09:00') })).toContain(
      'Décision de maintenance au plus tard : vendredi 4 décembre 2026 à 9 h (heure de Paris)',
    );
  });
  it('is not spoken of when nothing is owed any more', () => {
    expect(plainOf(null)).not.toMatch(/au plus tard|échéance/);
    expect(plainOf(null)).toContain('désormais non bloquante');
  });
});

const LATE_REASONS: readonly (string | null)[] = [null, 'Panne électrique'];

const LETTERS: readonly (readonly [name: string, letter: Letter])[] = [
  ...COMMITMENTS.map(([rule, event]) => [rule, letterFor(event, ticketFacts())] as const),
  ...(
    [
      anEvent('MaintenanceProgressed'),
      anEvent('OutOfScopeRecorded', { treatment: 'interrupted' }),
      anEvent('TicketClosed', { reason: 'withdrawn' }),
      anEvent('TicketClosed', { reason: 'duplicate', duplicateOf: { ticketId: 'x', number: '2026-000042' } }),
      anEvent('TicketAnswered', { outcome: 'answer' }),
    ] satisfies TicketEvent[]
  ).map((event) => [JSON.stringify(event), letterFor(event, ticketFacts({ release: 'Patch 27' }))] as const),
  ...(
    [
      anEvent('TicketAcknowledged'),
      anEvent('ComplementRequested'),
      anEvent('ComplementReminded'),
      anEvent('TicketAnswered', { outcome: 'maintenance' }),
    ] satisfies TicketEvent[]
  ).map((event) => {
    const facts = { dueAt: null, reminderDueAt: null, closingDueAt: null, agent: null, reopensUntil: null };
    return [`${event.type}, without a date`, letterFor(event, ticketFacts(facts))] as const;
  }),
  ...LATE_REASONS.map((lateReason) => {
    const closure = {
      start: paris('2026-12-28 00:00'),
      end: paris('2027-01-02 00:00'),
      label: 'Fin d’année',
      reopensAt: paris('2027-01-04 09:00'),
      lateReason,
    };
    return [`closure, ${lateReason}`, closureAnnounced(closure, [])] as const;
  }),
];

describe('the words of letters', () => {
  it.each(LETTERS)('are the charter’s, no id of a rule among them: %s', (_name, letter) => {
    const { subject, plain } = render(letter, to('fr'));
    // People’s own words may be any.
    const ours = plain.replace(/^ {4}.*$/gm, '');
    expect(givenUpWordsIn(`${subject}\n${ours}`)).toEqual([]);
    expect(plain).toMatch(/Charte, §.\d/);
    expect(plain).toContain(`${DESK}/charte#section-`);
  });

  it.each(LETTERS)('are set as French printers do: %s', (_name, letter) => {
    const { subject, plain, html } = render(letter, to('fr'));
    const ours = plain.replace(/^ {4}.*$/gm, '').replace(/^-- $/gm, '');
    for (const words of [subject, ours, textOf(html.replace(/<div style="margin:16px[^]*?<\/div>/g, ''))]) {
      expect(words.match(/.{12} [:;!?»%].{0,5}|« .{12}|\d h\b.{5}/g) ?? []).toEqual([]);
      expect(words).not.toMatch(/\b0\d.h\b|\bh.00\b/);
    }
  });

  it.each(LETTERS)('C3.1.4 say whose hour each hour is: %s', (_name, letter) => {
    const fr = spaced(render(letter, to('fr')).plain).match(/\d h(?: \d\d)?(?! \(heure de Paris\)| \d)\b.*/g);
    expect(fr ?? []).toEqual([]);
    const en = render(letter, to('en')).plain.match(/\d\d:\d\d(?! \(Paris time\)).*/g);
    expect(en ?? []).toEqual([]);
  });

  it.each(LETTERS)('tell English readers nothing of « delay » or « complement »: %s', (_name, letter) => {
    const { subject, plain } = render(letter, to('en'));
    expect(givenUpEnglishIn(`${subject}\n${plain.replace(/^ {4}.*$/gm, '')}`)).toEqual([]);
  });

  it('come with the news before what the ticket is, and the way to it as a button', () => {
    const { plain, html } = written(anEvent('TicketClosed', { reason: 'level-one' }), 'fr');
    expect(plain.indexOf('refusé')).toBeLessThan(plain.indexOf('Fiche 2026-000123'));
    expect(plain.startsWith('Bonjour,\n\nL’Amue a refusé cette demande')).toBe(true);
    expect(html).toContain('line-height:24px');
    expect(html).toContain('<meta name="viewport"');
  });

  it('say that nobody reads an answer, and where to write', () => {
    const { plain } = written(anEvent('TicketAnswered'), 'fr');
    expect(plain).toContain('les réponses à ce courriel ne sont pas lues. Écrivez sur la fiche.');
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
