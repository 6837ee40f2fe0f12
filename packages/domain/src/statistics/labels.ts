import { LABELS } from '../labels/index.js';
import type { Sentence } from '../shared/index.js';
import type { ClosingReason } from '../ticket/index.js';
import { DEFINITIONS } from './definitions.js';
import { LONGEST_DELAY } from './figures.js';
import type { PublishedDimension } from './publication.js';

const bilingual = (fr: string, en: string): Sentence => ({ fr, en });

const REASONS: Readonly<Record<ClosingReason, Sentence>> = {
  processed: LABELS.closingReason.processed,
  'no-reply': DEFINITIONS['no-reply'].name,
  'level-one': DEFINITIONS['level-one'].name,
  'out-of-scope': DEFINITIONS['out-of-scope'].name,
  withdrawn: DEFINITIONS.withdrawn.name,
  duplicate: DEFINITIONS.duplicate.name,
};

/** Lines that the published tables may have, in the order in which people read them; products have names of their own. */
const WORDS: Readonly<Record<Exclude<PublishedDimension, 'product'>, Readonly<Record<string, Sentence>>>> = {
  channel: LABELS.channel,
  blocking: { true: bilingual('Bloquantes', 'Blocking'), false: bilingual('Non bloquantes', 'Not blocking') },
  mode: {
    ...LABELS.mode,
    none: bilingual('Mode inconnu', 'Unknown'),
  },
  outcome: LABELS.outcome,
  reason: REASONS,
  weekday: {
    '1': bilingual('Lundi', 'Monday'),
    '2': bilingual('Mardi', 'Tuesday'),
    '3': bilingual('Mercredi', 'Wednesday'),
    '4': bilingual('Jeudi', 'Thursday'),
    '5': bilingual('Vendredi', 'Friday'),
    '6': bilingual('Samedi', 'Saturday'),
    '7': bilingual('Dimanche', 'Sunday'),
  },
  hour: Object.fromEntries(
    Array.from({ length: 24 }, (_, hour) => [
      String(hour),
      bilingual(`${hour} h à ${hour + 1} h`, `${hour}:00 to ${hour + 1}:00`),
    ]),
  ),
  delay: Object.fromEntries(
    Array.from({ length: LONGEST_DELAY + 1 }, (_, days) => [
      String(days),
      days === 0
        ? bilingual('Moins d’un jour ouvré', 'Less than a working day')
        : days === LONGEST_DELAY
          ? bilingual(`${days} jours ouvrés et plus`, `${days} working days and more`)
          : bilingual(`De ${days} à ${days + 1} jours ouvrés`, `${days} to ${days + 1} working days`),
    ]),
  ),
  stage: {
    unacknowledged: LABELS.status.submitted,
    unanswered: bilingual('Prises en charge, réponse attendue', 'Taken in charge, response awaited'),
    answered: bilingual('Réponse donnée, pas encore clôturées', 'Answered, not closed yet'),
    processed: bilingual('Traitées', 'Processed'),
    otherwise: bilingual(
      'Refusées, retirées, en double ou clôturées sans réponse',
      'Refused, withdrawn, duplicates or closed for lack of reply',
    ),
  },
};

/** The label of a row; the key itself when it has none. */
export const wordOf = (dimension: Exclude<PublishedDimension, 'product'>, key: string): Sentence =>
  WORDS[dimension][key] ?? { fr: key, en: key };

/**
 * Keys that a table shows even without any counts, in order. Hours and durations in between are added as they occur.
 */
export function usualKeys(dimension: PublishedDimension): readonly string[] {
  if (dimension === 'product' || dimension === 'hour' || dimension === 'delay') return [];
  return Object.keys(WORDS[dimension]).filter(
    (key) => key !== 'none' && (dimension !== 'weekday' || Number(key) < 6),
  );
}

/**
 * Whether the keys of a dimension have an order of their own (days, hours, durations, stages); others are sorted by
 * count.
 */
export const isInOrder = (dimension: PublishedDimension): boolean =>
  dimension === 'weekday' || dimension === 'hour' || dimension === 'delay' || dimension === 'stage';
