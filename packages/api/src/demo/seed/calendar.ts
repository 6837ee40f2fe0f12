import { addDays, type Announcement, type Day, instantInParis, parisDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { announce } from '../../calendar/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { moveDueDates } from '../../ticket/index.js';

/** The first Monday on or after a day. */
const mondayFrom = (day: Day): Day => addDays(day, (8 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);

/** The instant of an hour in Europe/Paris on a day: `12:30`. */
function inParis(day: Day, hour: string): Instant {
  const instant = instantInParis(day, hour);
  if (instant === null) throw new Error(`${day} ${hour} is no time.`);
  return instant;
}

/** C3.1.5: a week announced in time, and an afternoon that was not: with its reason, and without effect on any clock. */
export async function announceClosures(em: EntityManager, now: Instant, personId: string): Promise<void> {
  const today = parisDay(now);
  const afternoon = mondayFrom(addDays(today, -8));
  const week = mondayFrom(addDays(today, 24));
  const closures: readonly (readonly [announcedOn: Day, Announcement])[] = [
    [
      addDays(afternoon, -3),
      {
        start: inParis(afternoon, '14:00'),
        end: inParis(afternoon, '17:00'),
        label: 'Coupure électrique du site',
        lateReason: 'Travaux d’urgence du gestionnaire du réseau, connus trois jours avant.',
      },
    ],
    [
      addDays(today, -5),
      {
        start: inParis(week, '00:00'),
        end: inParis(addDays(week, 5), '00:00'),
        label: 'Fermeture annuelle du service',
        lateReason: null,
      },
    ],
  ];
  for (const [announcedOn, wanted] of closures) {
    const context = { personId, now: inParis(announcedOn, '10:00'), moveDueDates };
    await announce(em, wanted, context);
  }
}
