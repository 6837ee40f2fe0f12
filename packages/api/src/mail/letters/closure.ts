import type { Instant, Sentence } from '@assistance/domain/shared';
import { facts, link, moment, quote, same, text, type Block, type Letter } from '../letter.js';
import { DESK } from '../render.js';

/** What is told of a closure (C3.1.5). */
export interface ClosureFacts {
  readonly start: Instant;
  readonly end: Instant;
  readonly label: string;
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

const period = ({ start, end }: ClosureFacts): Block =>
  facts([{ fr: 'Du', en: 'From' }, moment(start)], [{ fr: 'Au', en: 'To' }, moment(end)]);

const toCalendar = link('Voir le calendrier', 'See the calendar', `${DESK}/calendrier`);

const NONE: Sentence = { fr: 'suspendue', en: 'suspended' };
const movedDates = (moved: readonly MovedDate[]): Block[] =>
  moved.length === 0
    ? []
    : [
        text(
          'Les échéances de vos fiches en cours deviennent :',
          'The due dates of your open tickets become:',
        ),
        facts(
          ...moved
            .slice(0, MOST_TICKETS)
            .map(({ number, after }) => [same(number), after === null ? NONE : moment(after)] as const),
        ),
        ...(moved.length > MOST_TICKETS
          ? [
              text(
                `et ${moved.length - MOST_TICKETS} autres, à lire sur le site.`,
                `and ${moved.length - MOST_TICKETS} more, to be read on the site.`,
              ),
            ]
          : []),
      ];

/** C3.1.5 */
export function closureAnnounced(closure: ClosureFacts, moved: readonly MovedDate[]): Letter {
  return {
    subject: { fr: `Fermeture du service : ${closure.label}`, en: `Service closure: ${closure.label}` },
    blocks: [
      text(
        `Le service d’assistance sera fermé : ${closure.label}.`,
        `The support service will be closed: ${closure.label}.`,
      ),
      period(closure),
      ...(closure.lateReason === null
        ? []
        : [
            text(
              'Cette fermeture est annoncée moins de quinze jours à l’avance : elle ne suspend aucun délai. Motif :',
              'This closure is announced less than fifteen days ahead: it stops no clock. Reason:',
            ),
            quote(closure.lateReason),
          ]),
      ...movedDates(moved),
      toCalendar,
    ],
  };
}

/** C3.1.5: the service will be open after all. */
export function closureCancelled(
  closure: ClosureFacts & { readonly reason: string },
  moved: readonly MovedDate[],
): Letter {
  return {
    subject: { fr: `Fermeture annulée : ${closure.label}`, en: `Closure cancelled: ${closure.label}` },
    blocks: [
      text(
        `La fermeture annoncée n’aura pas lieu : ${closure.label}. Le service sera ouvert. Motif :`,
        `The closure that was announced will not take place: ${closure.label}. The service will be open. Reason:`,
      ),
      quote(closure.reason),
      period(closure),
      ...movedDates(moved),
      toCalendar,
    ],
  };
}
