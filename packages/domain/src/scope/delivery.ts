import type { Day } from '../calendar/index.js';
import { fail, ok, refuse, requireText, type Result, type Sentence } from '../shared/index.js';
import { formatDay } from '../format/index.js';
import { isTaken, MAX_SCOPE_NAME } from './product.js';
import './refusals.js';
import { inOrderOfDelivery, type Release } from './support.js';

/** C2.3: what a delivery is. */
export const RELEASE_KINDS = ['version', 'patch'] as const;
type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** A release as it is entered or corrected. Days are calendar days in Europe/Paris. */
export interface Delivery {
  readonly name: string;
  readonly kind: ReleaseKind;
  readonly deliveredOn: Day;
  /** A major technical migration: the release before it stays supported for six months. */
  readonly major: boolean;
  /** A duration set for this release, its last day included, which wins; `null` for the rule. */
  readonly supportedUntil: Day | null;
}

const RULE = 'C2.3';

/**
 * C2.3: checks the delivery of a new release. It is not older than its predecessor, the newest one delivered by today:
 * the support that people were told of would change behind their backs. One that is planned stands in nobody's way.
 *
 * @param releases the other releases of the product
 * @param today day in Europe/Paris; `null` counts every release as delivered
 * @returns the delivery with its name trimmed, or REQUIRED, TOO_LONG, RELEASE_NAME_TAKEN,
 *   RELEASE_OLDER_THAN_PREDECESSOR, SUPPORT_ENDS_BEFORE_DELIVERY
 */
export function checkDelivery(
  wanted: Delivery,
  releases: readonly Release[],
  today: Day | null,
): Result<Delivery> {
  const delivered = releases.filter(({ deliveredOn }) => today === null || deliveredOn <= today);
  return checkBetween(wanted, releases, inOrderOfDelivery(delivered).at(-1), undefined);
}

/**
 * C2.3: checks the correction of a release: it stays between those that it was between.
 *
 * @param id the release's
 * @param releases every release of the product, this one among them as it was
 * @returns as `checkDelivery`, and RELEASE_NEWER_THAN_SUCCESSOR; NOT_FOUND for an unknown id
 */
export function checkCorrection(
  id: string,
  wanted: Delivery,
  releases: readonly Release[],
): Result<Delivery> {
  const ordered = inOrderOfDelivery(releases);
  const rank = ordered.findIndex((release) => release.id === id);
  if (rank < 0) return fail(refuse('NOT_FOUND', 'releaseId'));
  const others = releases.filter((release) => release.id !== id);
  return checkBetween(wanted, others, ordered[rank - 1], ordered[rank + 1]);
}

function checkBetween(
  wanted: Delivery,
  others: readonly Release[],
  before: Release | undefined,
  after: Release | undefined,
): Result<Delivery> {
  const name = requireText(wanted.name, {
    field: 'name',
    missing: 'REQUIRED',
    rule: RULE,
    max: MAX_SCOPE_NAME,
    holds: 'seen',
  });
  if (!name.ok) return name;
  const names = others.map((other) => other.name);
  if (isTaken(name.value, names)) return fail(refuse('RELEASE_NAME_TAKEN', 'name', { name: name.value }));
  const { deliveredOn, supportedUntil } = wanted;
  if (before && deliveredOn < before.deliveredOn)
    return fail(refuse('RELEASE_OLDER_THAN_PREDECESSOR', 'deliveredOn', namedDay(before)));
  if (after && deliveredOn > after.deliveredOn)
    return fail(refuse('RELEASE_NEWER_THAN_SUCCESSOR', 'deliveredOn', namedDay(after)));
  if (supportedUntil !== null && supportedUntil < deliveredOn)
    return fail(refuse('SUPPORT_ENDS_BEFORE_DELIVERY', 'supportedUntil', { day: dayWords(deliveredOn) }));
  return ok({ ...wanted, name: name.value });
}

const namedDay = ({ name, deliveredOn }: Release) => ({ name, day: dayWords(deliveredOn) });
const dayWords = (day: Day): Sentence => ({ fr: formatDay(day, 'fr'), en: formatDay(day, 'en') });
