import type { Day } from '../calendar/index.js';
import { formatDay } from '../format/index.js';
import { fail, isBlank, ok, refuse, requireText, type Result } from '../shared/index.js';
import './refusals.js';

/** C1.1: how an establishment runs a product. */
export const DEPLOYMENT_MODES = ['classic', 'hosted', 'tele-service'] as const;
export type DeploymentMode = (typeof DEPLOYMENT_MODES)[number];

/** Longest name of a third party that hosts, in UTF-16 code units. */
export const MAX_HOST = 120;

/** C1.1: a deployment as it is entered or changed. Days are calendar days in Europe/Paris, both included. */
export interface DeploymentTerms {
  readonly mode: DeploymentMode;
  /** The certified third party, in hosted mode and there alone. */
  readonly host: string | null;
  /** `null` where it ran before the desk kept dates. */
  readonly startedOn: Day | null;
  /** `null` while no end is known. */
  readonly endedOn: Day | null;
}

/** Does the establishment run the product on that day? */
export const isRunning = (
  { startedOn, endedOn }: Pick<DeploymentTerms, 'startedOn' | 'endedOn'>,
  day: Day,
): boolean => (startedOn === null || startedOn <= day) && (endedOn === null || day <= endedOn);

/**
 * C1.1: hosted with its certified third party, or without any.
 *
 * @returns the terms trimmed, or HOST_REQUIRED, HOST_WITHOUT_HOSTING, TOO_LONG, DEPLOYMENT_ENDS_BEFORE_START
 */
export function checkDeployment(wanted: DeploymentTerms): Result<DeploymentTerms> {
  const host = checkHost(wanted);
  if (!host.ok) return host;
  const { startedOn, endedOn } = wanted;
  if (startedOn !== null && endedOn !== null && endedOn < startedOn)
    return fail(refuse('DEPLOYMENT_ENDS_BEFORE_START', 'endedOn'));
  return ok({ ...wanted, host: host.value });
}

function checkHost({ mode, host }: DeploymentTerms): Result<string | null> {
  if (mode !== 'hosted')
    return host === null || isBlank(host) ? ok(null) : fail(refuse('HOST_WITHOUT_HOSTING', 'host'));
  return requireText(host ?? '', {
    field: 'host',
    missing: 'HOST_REQUIRED',
    rule: 'C1.1',
    max: MAX_HOST,
    holds: 'label',
  });
}

/**
 * C4.1.5: a release is installed once it is delivered, and recorded once it is installed.
 *
 * @param release of the product that is deployed
 * @returns the day, or INSTALLED_BEFORE_DELIVERY, INSTALLED_IN_THE_FUTURE
 */
export function checkInstallation(
  release: { readonly name: string; readonly deliveredOn: Day },
  installedOn: Day,
  today: Day,
): Result<Day> {
  if (installedOn > today) return fail(refuse('INSTALLED_IN_THE_FUTURE', 'installedOn'));
  if (installedOn < release.deliveredOn) {
    const day = { fr: formatDay(release.deliveredOn, 'fr'), en: formatDay(release.deliveredOn, 'en') };
    return fail(refuse('INSTALLED_BEFORE_DELIVERY', 'installedOn', { name: release.name, day }));
  }
  return ok(installedOn);
}
