import { NOTICE_DAYS, parisDay, publicHolidays } from '@assistance/domain/calendar';
import { formatPeriod, setInFrench } from '@assistance/domain/format';
import type { Instant } from '@assistance/domain/shared';
import ical, { ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { EntityManager } from '../platform/database/index.js';
import type { ClosureRow } from './closure.entity.js';
import { listClosures } from './list-closures.js';

interface FeedOptions {
  readonly now: Instant;
  /** The desk's own, without a slash at its end. */
  readonly publicUrl: string;
}

const DAY = 86_400_000;
/** Closures that ended longer ago, in days, are nobody's plans any more. */
const PAST = 366;
/** Public holidays of this year and of so many after it. */
const YEARS_AHEAD = 2;
/** How often subscribers ask again, in seconds. */
const REFRESH = 6 * 3_600;

/**
 * A cached {@link calendarFeed}: it is rebuilt after a closure was announced or cancelled, and at the beginning of a
 * day, because calendars may poll it often.
 */
export function keptCalendarFeed(): (em: EntityManager, options: FeedOptions) => Promise<string> {
  let kept: { readonly of: string; readonly feed: Promise<string> } | null = null;
  return async (em, options) => {
    const [row] = await em.execute<{ state: string | null }[]>(
      `select md5(string_agg(concat_ws(' ', id, cancelled_at), ',' order by id)) as state from closure`,
    );
    const of = `${parisDay(options.now)} ${row?.state}`;
    if (kept?.of === of) return kept.feed;
    const feed = calendarFeed(em, options);
    kept = { of, feed };
    feed.catch(() => (kept = null));
    return feed;
  };
}

/**
 * The calendar that people subscribe to (C3.1.4, C3.1.5): closures, cancelled ones as such so that they vanish from
 * subscribers' calendars, and public holidays. iCalendar, RFC 5545.
 */
async function calendarFeed(em: EntityManager, { now, publicUrl }: FeedOptions): Promise<string> {
  const from = new Date(Date.parse(now) - PAST * DAY).toISOString();
  const closures = await listClosures(em, { from, to: null, withCancelled: true });
  const { host } = new URL(publicUrl);
  const year = Number(parisDay(now).slice(0, 4));
  const calendar = ical({
    name: setInFrench('Assistance Amue : fermetures et jours fériés'),
    prodId: { company: 'Amue', product: 'Assistance', language: 'FR' },
    url: `${publicUrl}/calendar.ics`,
    ttl: REFRESH,
  });
  for (const closure of closures) calendar.createEvent(eventOf(closure, host));
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    for (const { date, name } of publicHolidays(year + ahead)) {
      const start = new Date(`${date}T00:00:00Z`);
      calendar.createEvent({
        id: `holiday-${date}@${host}`,
        summary: setInFrench(`Jour férié : ${name.fr}`),
        allDay: true,
        start,
        end: new Date(start.getTime() + DAY),
        stamp: start,
      });
    }
  }
  return calendar.toString();
}

function eventOf(closure: ClosureRow, host: string): ICalEventData {
  const { id, startsAt, endsAt, label, announcedAt, cancelledAt } = closure;
  const wholeDays = isMidnight(startsAt) && isMidnight(endsAt);
  return {
    id: `closure-${id}@${host}`,
    summary: setInFrench(`Assistance fermée : ${label}`),
    // A day has no hour and no zone: the one that it is in Paris.
    start: wholeDays ? dayOf(startsAt) : startsAt,
    end: wholeDays ? dayOf(endsAt) : endsAt,
    allDay: wholeDays,
    status: cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: cancelledAt ? 1 : 0,
    stamp: cancelledAt ?? announcedAt,
    description: setInFrench(descriptionOf(closure)),
  };
}

/** The period in words: a calendar shows hours of its reader's own zone. */
function descriptionOf({ startsAt, endsAt, lateReason }: ClosureRow): string {
  const period = { start: startsAt.toISOString(), end: endsAt.toISOString() };
  const when = `L’assistance de l’Amue est fermée ${formatPeriod(period, 'fr', { zone: null })}.`;
  return lateReason
    ? `${when} Fermeture annoncée moins de ${NOTICE_DAYS} jours calendaires à l’avance : aucun délai n’est suspendu. Motif : ${lateReason}`
    : when;
}

const dayOf = (instant: Date): Date => new Date(`${parisDay(instant.toISOString())}T00:00:00Z`);

/** Whether a day begins then in Europe/Paris. */
const isMidnight = (instant: Date): boolean =>
  parisDay(instant.toISOString()) !== parisDay(new Date(instant.getTime() - 1).toISOString());
