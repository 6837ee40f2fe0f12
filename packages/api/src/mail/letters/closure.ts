import { NOTICE_DAYS } from '@assistance/domain/calendar';
import { formatPeriod, formatWeekdayInstant, IN_PARIS } from '@assistance/domain/format';
import type { Instant, Language, Sentence } from '@assistance/domain/shared';
import { action, lead, link, list, moment, quote, same, text, type Block, type Letter } from '../letter.js';
import { DESK } from '../render.js';

/** What is announced of a closure (C3.1.5). */
export interface ClosureFacts {
  readonly start: Instant;
  /** Excluded. */
  readonly end: Instant;
  readonly label: string;
  /** When the service is open again: after the week-end, the holiday or the closure that may follow. */
  readonly reopensAt: Instant;
  /** C3.1.5: announced less than 15 days before; `null` when in time. */
  readonly lateReason: string | null;
}

/** A date that moved, on a ticket of the reader's own establishment (C3.3.1). */
export interface MovedDate {
  readonly number: string;
  readonly before: Instant | null;
  readonly after: Instant | null;
}

/** More than this are on the site. */
const MOST_TICKETS = 30;

const inBoth = (written: (language: Language) => string): Sentence => ({
  fr: written('fr'),
  en: written('en'),
});
const period = (closure: ClosureFacts): Sentence =>
  inBoth((language) => formatPeriod(closure, language, { zone: null, days: 'weekday' }));
/** For a subject: whose hours they are stands in the letter. */
const shortPeriod = (closure: ClosureFacts): Sentence =>
  inBoth((language) => formatPeriod(closure, language, { zone: IN_PARIS, days: 'without-year' }));

const SUSPENDED: Sentence = {
  fr: 'délai suspendu (complément attendu)',
  en: 'time limit suspended (additional information awaited)',
};
/** The sentence before the list says whose hours they are. */
const newDate = ({ after }: MovedDate): Sentence =>
  after === null ? SUSPENDED : inBoth((language) => formatWeekdayInstant(after, language, IN_PARIS));

function movedDates(moved: readonly MovedDate[]): Block[] {
  if (moved.length === 0)
    return [text('Aucune échéance de vos fiches n’est déplacée.', 'No due date of your tickets has moved.')];
  const more = moved.length - MOST_TICKETS;
  return [
    text(
      'Nouvelles échéances de vos fiches (heure de Paris) :',
      'New due dates of your tickets (Paris time):',
    ),
    list(
      moved.slice(0, MOST_TICKETS).map((each) => ({
        label: same(each.number),
        url: `${DESK}/fiches/${each.number}`,
        text: newDate(each),
      })),
    ),
    ...(more > 0
      ? [
          text(
            `et ${more} ${more === 1 ? 'autre fiche' : 'autres fiches'}, à voir sur le site.`,
            `and ${more} more ${more === 1 ? 'ticket' : 'tickets'}, to be seen on the site.`,
          ),
        ]
      : []),
  ];
}

const toCalendar: readonly Block[] = [
  action('Voir les fermetures', 'See the closures', `${DESK}/fermetures`),
  link('Ajouter les fermetures à votre agenda', 'Add the closures to your calendar', `${DESK}/calendar.ics`),
];

/** C3.1.5 */
export function closureAnnounced(closure: ClosureFacts, moved: readonly MovedDate[]): Letter {
  const [when, shortly, reopening] = [period(closure), shortPeriod(closure), moment(closure.reopensAt)];
  return {
    rule: 'C3.1.5',
    subject: { fr: `Assistance fermée ${shortly.fr}`, en: `Support closed ${shortly.en}` },
    blocks: [
      lead(
        {
          fr: `L’assistance de l’Amue sera fermée ${when.fr}.`,
          en: `The Amue’s support will be closed ${when.en}.`,
        },
        { fr: `Réouverture : ${reopening.fr}.`, en: `Open again: ${reopening.en}.` },
      ),
      text(`Objet : ${closure.label}.`, `About: ${closure.label}.`),
      ...(closure.lateReason === null
        ? movedDates(moved)
        : [
            text(
              `Cette fermeture est annoncée moins de ${NOTICE_DAYS} jours calendaires à l’avance : elle ne suspend aucun délai. Motif :`,
              `This closure is announced less than ${NOTICE_DAYS} calendar days ahead: it suspends no time limit. Reason:`,
            ),
            quote(closure.lateReason),
          ]),
      ...toCalendar,
    ],
  };
}

/** C3.1.5: the service will be open after all. */
export function closureCancelled(
  closure: ClosureFacts & { readonly reason: string },
  moved: readonly MovedDate[],
): Letter {
  const [when, shortly] = [period(closure), shortPeriod(closure)];
  return {
    rule: 'C3.1.5',
    subject: { fr: `Fermeture annulée : ${shortly.fr}`, en: `Closure cancelled: ${shortly.en}` },
    blocks: [
      lead(
        {
          fr: `La fermeture annoncée ${when.fr} n’aura pas lieu : l’assistance sera ouverte.`,
          en: `The closure announced ${when.en} will not take place: support will be open.`,
        },
        { fr: `Objet : ${closure.label}. Motif :`, en: `About: ${closure.label}. Reason:` },
      ),
      quote(closure.reason),
      ...movedDates(moved),
      ...toCalendar,
    ],
  };
}
