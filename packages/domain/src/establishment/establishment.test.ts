import { describe, expect, it } from 'vitest';
import type { Result } from '../shared/index.js';
import {
  checkDeployment,
  checkFacts,
  checkInstallation,
  checkMembership,
  checkNames,
  checkRenaming,
  type DeploymentTerms,
  type EstablishmentFacts,
  isMember,
  isRunning,
  MAX_SHORT_FORMS,
  namesOn,
  REGION_NAMES,
  REGIONS,
  TIME_ZONES,
  usualZoneOf,
} from './index.js';

const outcome = (result: Result<unknown>) =>
  result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.rule} ${result.refusal.field}`;
const TODAY = '2026-11-24';

describe('C2.1 a member, on the days of its membership', () => {
  it.each([
    ['without dates', { since: null, until: null }, true],
    ['from its first day', { since: TODAY, until: null }, true],
    ['not the day before', { since: '2026-11-25', until: null }, false],
    ['to its last day', { since: null, until: TODAY }, true],
    ['not the day after', { since: '2020-01-01', until: '2026-11-23' }, false],
  ])('%s', (_what, membership, member) => expect(isMember(membership, TODAY)).toBe(member));

  it('does not end before it begins', () => {
    const ended = (until: string) => outcome(checkMembership({ since: TODAY, until }));
    expect(ended(TODAY)).toBe('accepted');
    expect(ended('2026-11-23')).toBe('MEMBERSHIP_ENDS_BEFORE_START C2.1 memberUntil');
  });
});

describe('C2.1 what is on record of an establishment', () => {
  const names = { name: ' Université de Rochebrune ', shortName: 'U. Rochebrune' };
  const facts: EstablishmentFacts = {
    town: 'Rochebrune',
    region: 'bretagne',
    timeZone: 'Indian/Reunion',
    alsoKnownAs: [],
  };

  it.each([
    ['a name', { ...names, name: '' }, 'REQUIRED C2.1 name'],
    ['a name of its own', { ...names, name: 'universite de valmore' }, 'ESTABLISHMENT_NAME_TAKEN C2.1 name'],
    ['a name of letters', { ...names, name: '12' }, 'TEXT_WITHOUT_SUBSTANCE C2.1 name'],
    ['a short name', { ...names, shortName: '\u200b' }, 'REQUIRED C2.1 shortName'],
    ['both', names, 'accepted'],
  ])('needs %s', (_what, wanted, expected) =>
    expect(outcome(checkNames(wanted, ['Université de Valmore']))).toBe(expected),
  );

  it.each<[string, Partial<EstablishmentFacts>, string]>([
    ['a town', { town: '' }, 'REQUIRED C2.1 town'],
    ['a time zone that there is', { timeZone: 'Europe/Rochebrune' }, 'UNKNOWN_TIME_ZONE null timeZone'],
    ['other names of two letters', { alsoKnownAs: ['UR', 'U'] }, 'TEXT_WITHOUT_SUBSTANCE C2.1 alsoKnownAs'],
    [
      'not too many',
      { alsoKnownAs: Array.from({ length: MAX_SHORT_FORMS + 1 }, (_, rank) => `Nom ${rank}`) },
      'TOO_MANY_SHORT_FORMS C3.3.1 alsoKnownAs',
    ],
  ])('needs %s', (_what, given, expected) =>
    expect(outcome(checkFacts({ ...facts, ...given }))).toBe(expected),
  );

  it('C3.3.1 keeps each other name once, and a spelling with other accents as another one', () => {
    const checked = checkFacts({ ...facts, alsoKnownAs: [' URB ', 'urb', '', 'Rochebrûne', 'Rochebrune'] });
    expect(checked).toMatchObject({ ok: true, value: { alsoKnownAs: ['URB', 'Rochebrûne', 'Rochebrune'] } });
  });

  it('knows the name and a real time zone of each region', () => {
    for (const region of REGIONS) {
      expect(outcome(checkFacts({ ...facts, timeZone: usualZoneOf(region) }))).toBe('accepted');
    }
    const regions = Object.values(REGION_NAMES);
    expect(new Set(regions).size).toBe(REGIONS.length - 1);
    for (const name of regions) expect(name).toMatch(/\p{Lu}/u);
    for (const timeZone of TIME_ZONES) expect(outcome(checkFacts({ ...facts, timeZone }))).toBe('accepted');
  });
});

describe('a renaming', () => {
  const current = { name: 'Université de Rochebrune', shortName: 'URB' };
  const wanted = { name: 'Université Rochebrune-Valmore', shortName: 'URV' };
  const former = [
    { name: 'Faculté de Rochebrune', shortName: 'FR', replacedOn: '1970-01-01' },
    { name: 'Université Rochebrune 1', shortName: 'UR1', replacedOn: '2012-09-01' },
  ];
  const check = (given: object, on = TODAY) =>
    outcome(checkRenaming({ ...wanted, ...given }, { current, former, others: ['ES Valmore'] }, on, TODAY));

  it.each([
    ['as of today', {}, TODAY, 'accepted'],
    ['of the short name alone', { name: current.name }, '2020-01-01', 'accepted'],
    ['to the same', current, TODAY, 'RENAMING_CHANGES_NOTHING null name'],
    ['to a name that is taken', { name: 'ES VALMORE' }, TODAY, 'ESTABLISHMENT_NAME_TAKEN C2.1 name'],
    ['as of tomorrow', {}, '2026-11-25', 'RENAMING_IN_THE_FUTURE null on'],
    ['from before the last one', {}, '2012-08-31', 'RENAMING_BEFORE_THE_LAST null on'],
  ])('%s', (_what, given, on, expected) => expect(check(given, on)).toBe(expected));

  it.each([
    ['1969-12-31', 'FR'],
    ['1970-01-01', 'UR1'],
    ['2012-08-31', 'UR1'],
    ['2012-09-01', 'URB'],
    [TODAY, 'URB'],
  ])('leaves the past its name: on %s, %s', (day, shortName) =>
    expect(namesOn(current, former.toReversed(), day).shortName).toBe(shortName),
  );
});

describe('C1.1 a deployment', () => {
  const terms: DeploymentTerms = { mode: 'classic', host: null, startedOn: null, endedOn: null };
  it.each<[string, Partial<DeploymentTerms>, string]>([
    ['classic', {}, 'accepted'],
    ['tele-service', { mode: 'tele-service' }, 'accepted'],
    ['hosted, with its third party', { mode: 'hosted', host: ' Hébergeur Nord ' }, 'accepted'],
    ['hosted without any', { mode: 'hosted' }, 'HOST_REQUIRED C1.1 host'],
    ['hosted by nothing that is seen', { mode: 'hosted', host: '\u200b ' }, 'HOST_REQUIRED C1.1 host'],
    ['classic with one', { host: 'Hébergeur Nord' }, 'HOST_WITHOUT_HOSTING C1.1 host'],
    ['for a day', { startedOn: TODAY, endedOn: TODAY }, 'accepted'],
    [
      'ended before it began',
      { startedOn: TODAY, endedOn: '2026-11-23' },
      'DEPLOYMENT_ENDS_BEFORE_START C1.1 endedOn',
    ],
  ])('%s', (_what, given, expected) =>
    expect(outcome(checkDeployment({ ...terms, ...given }))).toBe(expected),
  );

  it.each([
    [null, null, true],
    [TODAY, null, true],
    ['2026-11-25', null, false],
    [null, TODAY, true],
    [null, '2026-11-23', false],
  ])('from %s to %s runs today: %s', (startedOn, endedOn, running) =>
    expect(isRunning({ startedOn, endedOn }, TODAY)).toBe(running),
  );

  it.each([
    ['the day of its delivery', '2026-11-16', 'accepted'],
    ['today', TODAY, 'accepted'],
    ['before its delivery', '2026-11-15', 'INSTALLED_BEFORE_DELIVERY C2.3 installedOn'],
    ['tomorrow', '2026-11-25', 'INSTALLED_IN_THE_FUTURE C4.1.5 installedOn'],
  ])('C4.1.5 a release is installed %s', (_what, on, expected) =>
    expect(outcome(checkInstallation({ name: 'Version 9', deliveredOn: '2026-11-16' }, on, TODAY))).toBe(
      expected,
    ),
  );
});
