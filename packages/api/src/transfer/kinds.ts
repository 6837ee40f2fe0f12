import { parisDay, PARIS_ZONE, type Day } from '@assistance/domain/calendar';
import type { SeatKind } from '@assistance/domain/correspondent';
import { usualZoneOf, type DeploymentMode, type Region } from '@assistance/domain/establishment';
import type { Delivery } from '@assistance/domain/scope';
import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/access';
import { listOf, valuesOf, type TransferKind, type TransferRecord } from '@assistance/domain/transfer';
import { changeAccount, createAccount } from '../account/index.js';
import { grantSeat, NOWHERE, takeBackSeat } from '../correspondent/index.js';
import {
  addEstablishment,
  changeDeployment,
  changeEstablishment,
  deployProduct,
  removeDeployment,
  removeEstablishment,
  type EstablishmentRecord,
} from '../establishment/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import {
  addProduct,
  changeProduct,
  changeRelease,
  deliverRelease,
  removeProduct,
  removeRelease,
} from '../scope/index.js';
import type { Directory } from './names.js';

/** What an import writes with: the commands of the desk, as the admin who imports. */
export interface Writing {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly directory: Directory;
  /** Of accounts: whether each new one is invited at once. */
  readonly invite: boolean;
}

/** A thing that is there. */
export interface Present {
  readonly id: string;
  readonly record: TransferRecord;
}

/** How one kind of thing is read and written. Each write is in a transaction of the caller, and refuses as its command does. */
interface Kind {
  /** All that are there, in the order in which a file of them can be imported. */
  readonly load: (em: EntityManager) => Promise<Present[]>;
  /** The record with whole names in place of short ones. Refusals: NO_SUCH_NAME, NAME_OF_SEVERAL. */
  readonly settle?: (record: TransferRecord, directory: Directory) => TransferRecord;
  /** Gives its id. */
  readonly add: (em: EntityManager, record: TransferRecord, writing: Writing) => Promise<string>;
  readonly change: (
    em: EntityManager,
    id: string,
    record: TransferRecord,
    writing: Writing,
  ) => Promise<unknown>;
  readonly remove: (em: EntityManager, id: string) => Promise<unknown>;
  /** Rows that must come before others of the same file: by what they are put in order. */
  readonly order?: (record: TransferRecord) => string;
}

const text = (record: TransferRecord, key: string): string => record[key] ?? '';
const orNull = (value: string): string | null => (value === '' ? null : value);
const day = (record: TransferRecord, key: string): Day | null => orNull(text(record, key));

/** Rows of a statement whose columns are named as those of a file; what is null is an empty cell. */
async function read(em: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<Present[]> {
  const rows = await em.execute<Record<string, string | null>[]>(sql, [...parameters]);
  return rows.map(({ id, ...cells }) => ({
    id: id ?? '',
    record: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value ?? ''])),
  }));
}

/** The same with whole names in the columns that name others. */
function withNames(
  record: TransferRecord,
  names: Readonly<Record<string, (name: string) => string>>,
): TransferRecord {
  const whole = Object.entries(names).flatMap(([key, nameFor]) => {
    const name = text(record, key);
    return name === '' ? [] : [[key, nameFor(name)] as const];
  });
  return { ...record, ...Object.fromEntries(whole) };
}
const establishmentIn =
  ({ establishments }: Directory) =>
  (name: string): string =>
    establishments.nameOf(establishments.idOf(name, 'establishment'));
const productIn =
  ({ products }: Directory) =>
  (name: string): string =>
    products.nameOf(products.idOf(name, 'product'));

const establishmentOf = (record: TransferRecord): EstablishmentRecord => ({
  name: text(record, 'name'),
  shortName: text(record, 'shortName'),
  town: text(record, 'town'),
  region: orNull(text(record, 'region')) as Region | null,
  timeZone: text(record, 'timeZone'),
  alsoKnownAs: valuesOf(text(record, 'alsoKnownAs')),
  membership: { since: day(record, 'memberSince'), until: day(record, 'memberUntil') },
});

const productOf = (record: TransferRecord) => ({
  name: text(record, 'name'),
  description: { fr: text(record, 'descriptionFr'), en: text(record, 'descriptionEn') },
});

const deliveryOf = (record: TransferRecord): Delivery => ({
  name: text(record, 'name'),
  kind: text(record, 'kind') as Delivery['kind'],
  deliveredOn: text(record, 'deliveredOn'),
  major: text(record, 'major') === 'yes',
  supportedUntil: day(record, 'supportedUntil'),
});

const termsOf = (record: TransferRecord) => ({
  mode: text(record, 'mode') as DeploymentMode,
  host: orNull(text(record, 'host')),
  startedOn: day(record, 'startedOn'),
  endedOn: day(record, 'endedOn'),
});
const keyOfDeployment = (id: string) => {
  const [establishmentId = '', productId = ''] = id.split('/');
  return { establishmentId, productId };
};

const detailsOf = (record: TransferRecord, { establishments }: Directory) => ({
  firstName: text(record, 'firstName'),
  lastName: text(record, 'lastName'),
  email: text(record, 'email'),
  role: text(record, 'role') as Role,
  establishmentId:
    text(record, 'establishment') === ''
      ? null
      : establishments.idOf(text(record, 'establishment'), 'establishment'),
  team: orNull(text(record, 'team')),
  language: text(record, 'language') as Language,
});

export const KINDS: Readonly<Record<TransferKind, Kind>> = {
  establishments: {
    async load(em) {
      const rows = await em.execute<{ id: string; alsoKnownAs: string[]; [key: string]: unknown }[]>(
        `select id, name, short_name as "shortName", town, coalesce(region, '') as region, time_zone as "timeZone",
                also_known_as as "alsoKnownAs", coalesce(member_since::text, '') as "memberSince",
                coalesce(member_until::text, '') as "memberUntil"
           from establishment where town <> ? order by name, id`,
        [NOWHERE],
      );
      return rows.map(({ id, alsoKnownAs, ...cells }) => ({
        id,
        record: { ...(cells as TransferRecord), alsoKnownAs: listOf(alsoKnownAs) },
      }));
    },
    settle(record) {
      const region = orNull(text(record, 'region')) as Region | null;
      const usual = region === null ? PARIS_ZONE : usualZoneOf(region);
      return { ...record, timeZone: text(record, 'timeZone') || usual };
    },
    async add(em, record, { directory }) {
      const id = await addEstablishment(em, establishmentOf(record));
      directory.establishments.add(id, text(record, 'name'), text(record, 'shortName'));
      return id;
    },
    change: (em, id, record) => changeEstablishment(em, id, establishmentOf(record)),
    remove: removeEstablishment,
  },
  products: {
    load: (em) =>
      read(
        em,
        `select id, name, description_fr as "descriptionFr", description_en as "descriptionEn"
           from product order by name, id`,
      ),
    add: (em, record) => addProduct(em, productOf(record)),
    change: (em, id, record) => changeProduct(em, id, productOf(record)),
    remove: removeProduct,
  },
  releases: {
    load: (em) =>
      read(
        em,
        `select r.id, p.name as product, r.name, r.kind, r.delivered_on::text as "deliveredOn",
                case when r.major then 'yes' else 'no' end as major, r.supported_until::text as "supportedUntil"
           from release r join product p on p.id = r.product_id order by p.name, r.delivered_on, r.name, r.id`,
      ),
    settle: (record, directory) => withNames(record, { product: productIn(directory) }),
    add: (em, record, { directory, now }) =>
      deliverRelease(
        em,
        { productId: directory.products.idOf(text(record, 'product'), 'product'), ...deliveryOf(record) },
        parisDay(now),
      ),
    change: (em, id, record) => changeRelease(em, id, deliveryOf(record)),
    remove: removeRelease,
    // None is older than its predecessor (C2.3), however the file is sorted.
    order: (record) => text(record, 'deliveredOn'),
  },
  deployments: {
    load: (em) =>
      read(
        em,
        `select d.establishment_id || '/' || d.product_id as id, e.name as establishment, p.name as product, d.mode, d.host,
                d.started_on::text as "startedOn", d.ended_on::text as "endedOn"
           from deployment d join establishment e on e.id = d.establishment_id join product p on p.id = d.product_id
          where e.town <> ? order by e.name, p.name, d.establishment_id, d.product_id`,
        [NOWHERE],
      ),
    settle: (record, directory) =>
      withNames(record, { establishment: establishmentIn(directory), product: productIn(directory) }),
    async add(em, record, { directory }) {
      const key = {
        establishmentId: directory.establishments.idOf(text(record, 'establishment'), 'establishment'),
        productId: directory.products.idOf(text(record, 'product'), 'product'),
      };
      await deployProduct(em, { ...key, ...termsOf(record) });
      return `${key.establishmentId}/${key.productId}`;
    },
    change: (em, id, record) => changeDeployment(em, { ...keyOfDeployment(id), ...termsOf(record) }),
    remove: (em, id) => removeDeployment(em, keyOfDeployment(id)),
  },
  people: {
    load: (em) =>
      read(
        em,
        `select p.id, p.login, p.first_name as "firstName", p.last_name as "lastName", p.email, p.role,
                e.name as establishment, p.team, p.language
           from person p left join establishment e on e.id = p.establishment_id
          where p.active and coalesce(e.town, '') <> ? order by p.login`,
        [NOWHERE],
      ),
    settle: (record, directory) => ({
      ...withNames(record, { establishment: establishmentIn(directory) }),
      login: text(record, 'login').toLowerCase(),
    }),
    async add(em, record, { viewer, now, directory, invite }) {
      const login = text(record, 'login');
      const details = detailsOf(record, directory);
      const { id } = await createAccount(em, viewer, { login, ...details, invite }, now);
      return id;
    },
    async change(em, accountId, record, { viewer, now, directory }) {
      const { establishmentId, ...details } = detailsOf(record, directory);
      const [kept] = await em.execute<{ establishmentId: string | null }[]>(
        `select establishment_id as "establishmentId" from person where id = ?`,
        [accountId],
      );
      if (kept?.establishmentId !== establishmentId)
        refuseWith('IMPORT_CHANGES_NO_ESTABLISHMENT', 'establishment');
      await changeAccount(em, viewer, { accountId, ...details }, now);
    },
    async remove(em, id) {
      // Whoever has chosen a password has been here.
      const removed = await em.execute<unknown[]>(
        `delete from person where id = ? and password_hash = '' returning id`,
        [id],
      );
      if (removed.length === 0) refuseWith('ACCOUNT_IN_USE', 'login');
    },
  },
  seats: {
    load: (em) =>
      read(
        em,
        `select s.id, p.login, e.name as establishment, r.name as product, s.kind
           from current_seat s join person p on p.id = s.person_id join establishment e on e.id = s.establishment_id
                join product r on r.id = s.product_id
          where p.active order by e.name, r.name, s.kind, s.slot, s.id`,
      ),
    settle(record, directory) {
      const personId = directory.people.idOf(text(record, 'login'), 'login');
      const whole = withNames(record, {
        establishment: establishmentIn(directory),
        product: productIn(directory),
      });
      return {
        ...whole,
        login: directory.people.nameOf(personId),
        establishment: text(whole, 'establishment') || directory.homeOf(personId),
      };
    },
    add: (em, record, { viewer, now, directory }) =>
      grantSeat(em, {
        personId: directory.people.idOf(text(record, 'login'), 'login'),
        productId: directory.products.idOf(text(record, 'product'), 'product'),
        kind: text(record, 'kind') as SeatKind,
        establishmentId: directory.establishments.idOf(text(record, 'establishment'), 'establishment'),
        at: now,
        by: viewer.personId,
      }),
    // All that it says is what it is called by.
    change: () => Promise.resolve(),
    remove: takeBackSeat,
  },
};
