import { addDays, addMonths, parisDay } from '@assistance/domain/calendar';
import { REGIONS, usualZoneOf, type Region } from '@assistance/domain/establishment';
import { EstablishmentEntity, NOWHERE, type Establishment } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Demonstration } from '../room/index.js';
import { changeEstablishment, renameEstablishment } from './write-establishment.js';
import { changeDeployment, installRelease } from './write-deployment.js';

type Random = Demonstration['random'];

interface DeploymentRow {
  readonly establishmentId: string;
  readonly productId: string;
  readonly mode: 'classic' | 'hosted' | 'tele-service';
  readonly host: string | null;
}
interface ReleaseRow {
  readonly id: string;
  readonly productId: string;
  readonly deliveredOn: string;
}

/**
 * Where the establishments are, since when they are members, and which releases they have installed. One has taken a new
 * name, one is about to leave, and one is known by other names.
 */
export async function enterRecords({ em, now, random, admins }: Demonstration): Promise<void> {
  const today = parisDay(now);
  const establishments = await em.find(
    EstablishmentEntity,
    { town: { $ne: NOWHERE } },
    { orderBy: { name: 'asc' }, disableIdentityMap: true },
  );
  for (const [rank, one] of establishments.entries()) {
    const region = regionOf(rank, random);
    await changeEstablishment(em, one.id, {
      ...one,
      region,
      timeZone: usualZoneOf(region),
      alsoKnownAs: rank === 0 ? [one.shortName.replaceAll(/[-. ]/g, ' '), `Univ. ${one.town}`] : [],
      membership: {
        since: addDays(today, -random.between(800, 6_000)),
        until: rank === establishments.length - 1 ? addMonths(today, 2) : null,
      },
    });
  }
  await takeNewName(em, establishments[1], now, admins[0]?.personId ?? null);
  await installReleases(em, random, now, admins[0]?.personId ?? null);
}

const HOME = REGIONS.filter(
  (region) => usualZoneOf(region) === usualZoneOf('bretagne') && region !== 'abroad',
);
/** Two are overseas. */
const regionOf = (rank: number, random: Random): Region =>
  rank === 2 ? 'reunion' : rank === 5 ? 'martinique' : random.pick(HOME);

/** The name that it has now is the new one: the former one was another. */
async function takeNewName(
  em: EntityManager,
  one: Establishment | undefined,
  now: string,
  by: string | null,
): Promise<void> {
  if (!one) return;
  const establishmentId = one.id;
  const { name, shortName } = one;
  const on = addDays(parisDay(now), -150);
  const former = { name: `${name} – Sciences et lettres`, shortName: `${shortName}-SL` };
  await changeEstablishment(em, establishmentId, { ...(await recordOf(em, establishmentId)), ...former });
  await renameEstablishment(em, { establishmentId, name, shortName, on }, by, now);
}

async function recordOf(em: EntityManager, id: string) {
  const one = await em.findOneOrFail(EstablishmentEntity, { id }, { disableIdentityMap: true });
  const { memberSince = null, memberUntil = null, region = null } = one;
  return { ...one, region, membership: { since: memberSince, until: memberUntil } };
}

/** The one before the last delivery everywhere, and the last one where they have had the time. */
async function installReleases(
  em: EntityManager,
  random: Random,
  now: string,
  by: string | null,
): Promise<void> {
  const today = parisDay(now);
  const deployments = await em.execute<DeploymentRow[]>(
    `select d.establishment_id as "establishmentId", d.product_id as "productId", d.mode, d.host
       from deployment d join establishment e on e.id = d.establishment_id join product p on p.id = d.product_id
      order by e.name, p.name`,
  );
  const releases = await em.execute<ReleaseRow[]>(
    `select id, product_id as "productId", delivered_on::text as "deliveredOn" from release
      where delivered_on <= ? order by delivered_on desc, name desc`,
    [today],
  );
  for (const { establishmentId, productId, mode, host } of deployments) {
    const [last, before] = releases.filter((release) => release.productId === productId);
    if (!last) continue;
    const first = before ?? last;
    const startedOn = addDays(first.deliveredOn, -random.between(100, 900));
    await changeDeployment(em, { establishmentId, productId, mode, host, startedOn, endedOn: null });
    // In tele-service the Amue installs for all on the day.
    const delay = (): number => (mode === 'tele-service' ? 0 : random.between(2, 60));
    for (const release of [before, last]) {
      if (!release) continue;
      const installedOn = addDays(release.deliveredOn, delay());
      if (installedOn > today) continue;
      const installation = { establishmentId, productId, releaseId: release.id, installedOn };
      await installRelease(em, installation, by, now);
    }
  }
}
