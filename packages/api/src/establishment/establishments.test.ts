import { redact } from '@assistance/domain/knowledge-base';
import { paris } from '@assistance/domain/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { KnownNames } from '../knowledge-base/index.js';
import { MovableClock } from '../platform/clock/index.js';
import { aRequestInput, openTicket } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, RELEASES, UNKNOWN_ID } from '../testing/world.js';
import {
  ADD,
  anEstablishment,
  CHANGE,
  CHANGE_DEPLOYMENT,
  DEPLOY,
  enter,
  INSTALL,
  PARTS,
  REMOVE,
  REMOVE_DEPLOYMENT,
  REMOVE_INSTALLATION,
  RENAME,
  UNDO_RENAMING,
} from './testing/enter.js';

const NOW = paris('2026-11-24 10:00');
const clock = new MovableClock(NOW);
const desk = await startTestServer({ clock });
const [ada, alix, sacha] = [await desk.as('ada'), await desk.as('alix'), await desk.as('sacha')];
const { valmore } = ESTABLISHMENTS;
const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }`;
const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { id } }`;

afterEach(() => clock.moveTo(NOW));

async function namesFound(search: string, filter: object = {}): Promise<string[]> {
  const { establishments } = await alix.query(
    `query ($search: String, $filter: EstablishmentFilter) {
       establishments(search: $search, filter: $filter, first: 100) { totalCount nodes { name } } }`,
    { search, filter },
  );
  expect(establishments.totalCount).toBe(establishments.nodes.length);
  return establishments.nodes.map(({ name }: Data) => name);
}

describe('C2.1 establishments', () => {
  it('are entered, corrected, and read one by one', async () => {
    const entered = await enter(ada, { alsoKnownAs: ['Fontbelle-Sud', ' Fontbelle-Sud '] });
    expect(entered).toMatchObject({
      region: 'BRETAGNE',
      timeZone: 'Europe/Paris',
      isMember: true,
      alsoKnownAs: ['Fontbelle-Sud'],
      deployments: [],
    });
    const input = {
      establishmentId: entered.id,
      ...anEstablishment({ region: 'REUNION', timeZone: 'Indian/Reunion', town: 'Saint-Denis' }),
    };
    await ada.query(CHANGE, { input });
    const { establishment } = await alix.query(`query ($id: ID!) { establishment(id: $id) ${PARTS} }`, {
      id: entered.id,
    });
    expect(establishment).toMatchObject({
      name: input.name,
      town: 'Saint-Denis',
      region: 'REUNION',
      timeZone: 'Indian/Reunion',
      alsoKnownAs: [],
    });
    expect(await namesFound('saint-denis')).toEqual([input.name]);
  });

  it.each([
    ['no name', { name: ' ' }, 'REQUIRED', 'name'],
    ['a name that is taken', { name: 'ECOLE SUPERIEURE DE VALMORE' }, 'ESTABLISHMENT_NAME_TAKEN', 'name'],
    ['no town', { town: '' }, 'REQUIRED', 'town'],
    ['an unknown time zone', { timeZone: 'Europe/Nulle' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
    [
      'an end before the beginning',
      { memberUntil: '2019-12-31' },
      'MEMBERSHIP_ENDS_BEFORE_START',
      'memberUntil',
    ],
  ])('are refused for %s, and nothing is written', async (_what, given, code, field) => {
    const count = () => desk.sql(`select count(*) from establishment`);
    const before = await count();
    expect(await ada.refusal(ADD, { input: anEstablishment(given) })).toMatchObject({ code, field });
    expect(await count()).toEqual(before);
  });

  it('are taken back while nothing belongs to them', async () => {
    const { id } = await enter(ada);
    expect(await ada.query(REMOVE, { input: { establishmentId: id } })).toEqual({ removeEstablishment: id });
    expect(await ada.refusal(REMOVE, { input: { establishmentId: id } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await ada.refusal(REMOVE, { input: { establishmentId: valmore } })).toMatchObject({
      code: 'ESTABLISHMENT_IN_USE',
      rule: 'C2.1',
    });
  });

  it('of two of one name at once, one is refused', async () => {
    const input = anEstablishment();
    const both = await Promise.all([ada, ada].map((each) => each.send(ADD, { input })));
    const codes = both.map(({ body }) => body.errors?.[0]?.extensions?.['code']);
    expect(codes.toSorted()).toEqual(['ESTABLISHMENT_NAME_TAKEN', undefined]);
  });

  it('are found by region, product, mode and membership', async () => {
    const { id: establishmentId, name } = await enter(ada, { region: 'CORSE', memberUntil: '2026-11-23' });
    const key = { establishmentId, productId: PRODUCTS.siham };
    await ada.query(DEPLOY, { input: { ...key, mode: 'HOSTED', host: 'Hébergeur Sud' } });
    expect(await namesFound('', { region: 'CORSE' })).toEqual([name]);
    expect(await namesFound('fontbelle', { member: false })).toEqual([name]);
    expect(await namesFound('', { region: 'CORSE', member: true })).toEqual([]);
    expect(await namesFound('', { mode: 'HOSTED' })).toEqual([name, 'Université de Rochebrune']);
    expect(await namesFound('', { productId: PRODUCTS.siham, mode: 'TELE_SERVICE' })).toEqual([]);
    expect(await namesFound('', { productId: UNKNOWN_ID })).toEqual([]);
    await ada.query(CHANGE_DEPLOYMENT, { input: { ...key, mode: 'CLASSIC', endedOn: '2026-11-23' } });
    expect(await namesFound('', { productId: PRODUCTS.siham })).toEqual(['Université de Rochebrune']);
  });
});

describe('C2.1 a request needs a membership', () => {
  const VALMORE = {
    establishmentId: valmore,
    name: 'École supérieure de Valmore',
    shortName: 'ES Valmore',
    town: 'Valmore',
  };
  it('on its days, on the web and by phone; what was opened goes on', async () => {
    const opened = await openTicket(sacha);
    await ada.query(CHANGE, { input: { ...VALMORE, memberUntil: '2026-11-30' } });
    await openTicket(sacha);
    clock.moveTo(paris('2026-12-01 09:30'));
    const request = aRequestInput({ attachmentIds: [], blocking: true });
    expect(await sacha.refusal(OPEN, { input: request })).toMatchObject({
      code: 'NOT_A_MEMBER',
      rule: 'C2.1',
    });
    const call = { request: aRequestInput({ blocking: true }), correspondentId: PEOPLE.sacha.id };
    expect(await alix.refusal(CALL, { input: call })).toMatchObject({ code: 'NOT_A_MEMBER', rule: 'C2.1' });
    await sacha.query(`mutation ($input: InformationInput!) { addInformation(input: $input) { id } }`, {
      input: { ticketId: opened.id, text: 'Cela se produit aussi en base de test.' },
    });
    await ada.query(CHANGE, { input: { ...VALMORE, memberUntil: null } });
    await openTicket(sacha);
  });
});

describe('a renaming', () => {
  it('leaves the past its name, is found by every name, and is undone', async () => {
    const { id: establishmentId, name, shortName } = await enter(ada);
    const renamed = {
      establishmentId,
      name: 'Université Fontbelle-Aubemer',
      shortName: 'UFA',
      on: '2026-09-01',
    };
    const { renameEstablishment } = await ada.query(RENAME, { input: renamed });
    expect(renameEstablishment).toMatchObject({
      name: renamed.name,
      shortName: 'UFA',
      formerNames: [{ name, shortName, replacedOn: '2026-09-01' }],
    });
    expect(await namesFound(name)).toEqual([renamed.name]);
    expect(await namesFound('aubemer')).toEqual([renamed.name]);
    const { undoRenaming } = await ada.query(UNDO_RENAMING, { input: { establishmentId } });
    expect(undoRenaming).toMatchObject({ name, shortName, formerNames: [] });
    expect(await namesFound('aubemer')).toEqual([]);
    expect(await ada.refusal(UNDO_RENAMING, { input: { establishmentId } })).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
  });

  it.each([
    ['tomorrow', { on: '2026-11-25' }, 'RENAMING_IN_THE_FUTURE', 'on'],
    ['to the name of another', { name: 'Université de Rochebrune' }, 'ESTABLISHMENT_NAME_TAKEN', 'name'],
  ])('%s is refused', async (_what, given, code, field) => {
    const { id: establishmentId } = await enter(ada);
    const input = { establishmentId, name: 'Université Autre', shortName: 'UA', on: '2026-11-24', ...given };
    expect(await ada.refusal(RENAME, { input })).toMatchObject({ code, field });
  });
});

it('C3.3.1 all its names, with their accents and short forms, are taken out of articles', async () => {
  const { id: establishmentId } = await enter(ada, {
    name: 'Université de Brevolange',
    shortName: 'UBL',
    alsoKnownAs: ['Brévolange-Est'],
  });
  const renamed = { establishmentId, name: 'Université Sautremont', shortName: 'UST', on: '2026-11-01' };
  await ada.query(RENAME, { input: renamed });
  const known = await new KnownNames().read(desk.orm.em.fork());
  const cleaned = redact(
    'À Brevolange, à Brévolange-Est, à l’UBL, puis à l’Université Sautremont (UST), la reprise échoue.',
    known,
  );
  expect(cleaned.redacted).not.toMatch(/br[eé]volange|sautremont|\bU(?:BL|ST)\b/i);
  expect(cleaned.redacted).toContain('la reprise échoue');
});

describe('C1.1 deployments', () => {
  const deployed = async (given: object = {}) => {
    const key = { establishmentId: (await enter(ada)).id as string, productId: PRODUCTS.sifac as string };
    await ada.query(DEPLOY, { input: { ...key, mode: 'CLASSIC', ...given } });
    return key;
  };

  it.each([
    ['hosted without its third party', { mode: 'HOSTED' }, 'HOST_REQUIRED', 'host'],
    ['hosted by blanks', { mode: 'HOSTED', host: ' \u200b' }, 'HOST_REQUIRED', 'host'],
    ['classic with a third party', { mode: 'CLASSIC', host: 'Hébergeur' }, 'HOST_WITHOUT_HOSTING', 'host'],
    [
      'ended before it began',
      { mode: 'CLASSIC', startedOn: '2026-11-02', endedOn: '2026-11-01' },
      'DEPLOYMENT_ENDS_BEFORE_START',
      'endedOn',
    ],
  ])('%s: refused', async (_what, given, code, field) => {
    const { id: establishmentId } = await enter(ada);
    const input = { establishmentId, productId: PRODUCTS.sifac, ...given };
    expect(await ada.refusal(DEPLOY, { input })).toMatchObject({ code, field, rule: 'C1.1' });
    const key = await deployed();
    expect(await ada.refusal(CHANGE_DEPLOYMENT, { input: { ...key, ...given } })).toMatchObject({
      code,
      field,
    });
  });

  it('are one for each product, also of two at once', async () => {
    const key = await deployed();
    const input = { ...key, mode: 'CLASSIC' };
    expect(await ada.refusal(DEPLOY, { input })).toMatchObject({
      code: 'ALREADY_DEPLOYED',
      field: 'productId',
    });
    const other = { ...input, productId: PRODUCTS.siham };
    const both = await Promise.all([ada, ada].map((each) => each.send(DEPLOY, { input: other })));
    const codes = both.map(({ body }) => body.errors?.[0]?.extensions?.['code']);
    expect(codes.toSorted()).toEqual(['ALREADY_DEPLOYED', undefined]);
  });

  it('change their mode, are taken back while nothing refers to them, and end', async () => {
    const key = await deployed();
    const hosted = { ...key, mode: 'HOSTED', host: 'Hébergeur Sud', startedOn: '2026-01-01' };
    const { changeDeployment } = await ada.query(CHANGE_DEPLOYMENT, { input: hosted });
    expect(changeDeployment.deployments).toMatchObject([
      { mode: 'HOSTED', host: 'Hébergeur Sud', startedOn: '2026-01-01', isRunning: true },
    ]);
    const { removeDeployment } = await ada.query(REMOVE_DEPLOYMENT, { input: key });
    expect(removeDeployment.deployments).toEqual([]);
    const valmores = { establishmentId: valmore, productId: PRODUCTS.sifac };
    expect(await ada.refusal(REMOVE_DEPLOYMENT, { input: valmores })).toMatchObject({
      code: 'DEPLOYMENT_IN_USE',
      rule: 'C1.1',
    });
    const ending = { ...valmores, mode: 'TELE_SERVICE', endedOn: '2026-11-30' };
    await ada.query(CHANGE_DEPLOYMENT, { input: ending });
    expect((await sacha.query(`{ myProducts { name } }`)).myProducts).toEqual([{ name: 'SIFAC' }]);
    clock.moveTo(paris('2026-12-01 09:30'));
    expect((await sacha.query(`{ myProducts { name } }`)).myProducts).toEqual([]);
    const request = aRequestInput({ attachmentIds: [] });
    expect(await sacha.refusal(OPEN, { input: request })).toMatchObject({
      code: 'NOT_DEPLOYED',
      field: 'productId',
    });
    await ada.query(CHANGE_DEPLOYMENT, { input: { ...ending, endedOn: null } });
    await openTicket(sacha);
  });

  it('C4.1.5 know the releases that were installed, by whom that was recorded, and take a slip back', async () => {
    const key = await deployed();
    const install = (releaseId: string, installedOn: string) =>
      ada.query(INSTALL, { input: { ...key, releaseId, installedOn } });
    await install(RELEASES.sifac26, '2026-11-02');
    const { installRelease } = await install(RELEASES.sifac25, '2026-06-01');
    const [{ installations }] = installRelease.deployments;
    expect(installations).toMatchObject([
      { release: { name: 'Patch 26' }, installedOn: '2026-11-02', recordedBy: { id: PEOPLE.ada.id } },
      { release: { name: 'Patch 25' }, installedOn: '2026-06-01' },
    ]);
    const input = { installationId: installations[0].id };
    const { removeInstallation } = await ada.query(REMOVE_INSTALLATION, { input });
    expect(removeInstallation.deployments[0].installations).toHaveLength(1);
  });

  it.each([
    ['before its delivery', RELEASES.sifac26, '2026-10-04', 'INSTALLED_BEFORE_DELIVERY', 'installedOn'],
    ['tomorrow', RELEASES.sifac26, '2026-11-25', 'INSTALLED_IN_THE_FUTURE', 'installedOn'],
    ['of another product', RELEASES.siham9, '2026-11-24', 'NOT_FOUND', 'releaseId'],
  ])('C4.1.5 a release installed %s is refused', async (_what, releaseId, installedOn, code, field) => {
    const input = { ...(await deployed()), releaseId, installedOn };
    expect(await ada.refusal(INSTALL, { input })).toMatchObject({ code, field });
  });
});
