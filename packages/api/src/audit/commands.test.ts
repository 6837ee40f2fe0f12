import type { Role } from '@assistance/domain/access';
import {
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  parse,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { audienceOf, createContext, type RequestContext } from '../platform/graphql/index.js';
import type { AuditNote } from '../room/index.js';
import { createSchema } from '../server/schema.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';
import { auditExports } from './audit-exports.js';
import { auditCommands } from './audit-commands.js';
import { NOT_AUDITED } from './not-audited.js';

const server = await startTestServer();

/** The real schema, whose commands do nothing but be recorded. */
const schema = createSchema(
  [],
  [
    (built) => {
      for (const field of Object.values(built.getMutationType()?.getFields() ?? {})) {
        const type = getNamedType(field.type);
        const one = isObjectType(type)
          ? { id: UNKNOWN_ID }
          : ({ Boolean: true, Int: 1 }[type.name] ?? 'done');
        field.resolve = () => (isListType(getNullableType(field.type)) ? [one] : one);
      }
      auditCommands(built, { wake() {}, isNews: () => true });
    },
  ],
);
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
const OF_ADMINS = MUTATIONS.filter((field) => {
  const audience = audienceOf(field);
  return Array.isArray(audience) && audience.length === 1 && audience[0] === 'admin';
});

/** A value for every argument: each text says its own name, so that it is known again. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [valueOf(plain.ofType as GraphQLInputType, name)];
  if (isInputObjectType(plain))
    return Object.fromEntries(
      Object.values(plain.getFields()).map((field) => [field.name, valueOf(field.type, field.name)]),
    );
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  switch (plain.name) {
    case 'ID':
      return UNKNOWN_ID;
    case 'Int':
    case 'Float':
      return 7;
    case 'Boolean':
      return true;
    case 'DateTime':
      return '2026-12-01T09:00:00.000Z';
    case 'Date':
      return '2026-12-01';
    default:
      return `mirabelle ${name}`;
  }
}

/** Somebody who may. */
function roleFor(field: (typeof MUTATIONS)[number]): Role {
  const audience = audienceOf(field);
  if (!Array.isArray(audience)) return 'agent';
  return audience.includes('admin') ? 'admin' : ((audience[0] as Role | undefined) ?? 'agent');
}

function contextOf(role: Role): RequestContext {
  return createContext({
    viewer: {
      personId: PEOPLE.ada.id,
      role,
      establishmentId: null,
      language: 'fr',
      confidentialityAccepted: true,
      session: '4321',
    },
    address: '192.0.2.7',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0',
    em: server.orm.em.fork(),
    now: server.clock.now(),
    clock: server.clock,
  });
}

async function carryOut(field: (typeof MUTATIONS)[number]) {
  const contextValue = contextOf(roleFor(field));
  const args = field.args.map(({ name, type }) => ({ name, type: String(type) }));
  const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
  const named = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const before = await lastId();
  const { errors } = await execute({
    schema,
    document: parse(
      `mutation ${named && `(${named})`} { ${field.name}${given && `(${given})`} ${selection} }`,
    ),
    variableValues: Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, name)])),
    contextValue,
  });
  expect(errors).toBeUndefined();
  return server.sql(`select * from audit_entry where id > $1 order by id`, [before]);
}
const lastId = async (): Promise<unknown> =>
  (await server.sql(`select coalesce(max(id), 0) as id from audit_entry`))[0]?.['id'];

/** What may stand in an entry of what was given as text: names that the Amue gives to things. */
const NAMES = ['from', 'label', 'month', 'name', 'number', 'shortName', 'to', 'town'];

/** Its answer is a thing, which has an id. */
function hasId({ type }: (typeof MUTATIONS)[number]): boolean {
  return isObjectType(getNamedType(type));
}

describe('C3.3.1 every command for admins alone leaves an entry', () => {
  it('finds such commands, and none of them is excepted', () => {
    expect(OF_ADMINS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['announceClosure', 'changeServiceSettings', 'eraseText']),
    );
    expect(OF_ADMINS.filter(({ name }) => name in NOT_AUDITED)).toEqual([]);
  });

  it.each(OF_ADMINS.map((field) => [field.name, field] as const))(
    '%s: who, what, when, from where, and no word that somebody wrote',
    async (name, field) => {
      const entries = await carryOut(field);
      expect(entries).toHaveLength(1);
      const [entry] = entries;
      expect(entry).toMatchObject({
        operation: name,
        outcome: 'DONE',
        person_id: PEOPLE.ada.id,
        role: 'admin',
        address: '192.0.2.7',
        session: '4321',
        browser: 'Firefox, Windows',
        at: new Date(server.clock.now()),
      });
      const words = JSON.stringify(entry).match(/mirabelle \w+/g) ?? [];
      expect(words.filter((word) => !NAMES.includes(word.replace('mirabelle ', '')))).toEqual([]);
      const given = JSON.stringify(field.args.map(({ type, name: arg }) => ({ [arg]: valueOf(type, arg) })));
      const isAboutThings = /"(?:id|ids|(?!request)\w+Ids?)":/.test(given);
      expect(JSON.stringify(entry?.['objects']).includes(UNKNOWN_ID)).toBe(isAboutThings || hasId(field));
    },
  );
});

describe('a command that is not excepted leaves one too, whichever room brings it', () => {
  it('exceptions are mutations that there are', () => {
    const names = MUTATIONS.map(({ name }) => name);
    expect(Object.keys(NOT_AUDITED).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(
    MUTATIONS.filter(({ name }) => !(name in NOT_AUDITED)).map((field) => [field.name, field] as const),
  )('%s', async (_name, field) => {
    const [entry, ...more] = await carryOut(field);
    expect(more).toEqual([]);
    expect(entry).toBeDefined();
    const written = JSON.stringify(entry);
    for (const secret of ['password', 'current', 'next', 'token', 'secret', 'reason', 'code'])
      expect(written).not.toContain(`mirabelle ${secret}`);
  });

  it.each(MUTATIONS.filter(({ name }) => name in NOT_AUDITED).map((field) => [field.name, field] as const))(
    '%s leaves none',
    async (_name, field) => expect(await carryOut(field)).toEqual([]),
  );
});

it('C3.3.1 a query that gives a whole list away leaves an entry, whatever room brings it', async () => {
  const small = buildSchema(
    `type Query { exportSeats(establishmentId: ID, search: String): String, directoryExport: String, seats: String }`,
  );
  const notes: AuditNote[] = [];
  auditExports(small, (_em, note) => Promise.resolve(void notes.push(note)));
  const contextValue = contextOf('admin');
  const document = parse(
    `{ seats directoryExport exportSeats(establishmentId: "${UNKNOWN_ID}", search: "mirabelle") }`,
  );
  const { errors } = await execute({ schema: small, document, contextValue });
  expect(errors).toBeUndefined();
  expect(notes).toMatchObject([
    { kind: 'export', operation: 'directoryExport' },
    {
      kind: 'export',
      operation: 'exportSeats',
      viewer: { personId: PEOPLE.ada.id },
      origin: { address: '192.0.2.7' },
      objects: [`establishment:${UNKNOWN_ID}`],
      details: { establishmentId: UNKNOWN_ID, withheld: ['search'] },
    },
  ]);
});
