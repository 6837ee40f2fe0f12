import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { TestClient } from './client.js';

/** Levels of fields: what two objects away tells is told by one of them asked for by itself. */
const DEEPEST = 6;

type AnyField = GraphQLField<unknown, unknown>;

/** What is asked of an object: its own fields, and those of the objects behind it. */
interface Selection {
  readonly plain: readonly string[];
  readonly behind: readonly { readonly call: string; readonly selection: Selection }[];
}

/** Pages of a list are full; whatever else a field needs is not asked for: no field of an object needs anything. */
function callOf(field: AnyField): string {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  if (needed.length > 0) throw new Error(`${field.name} needs ${needed.map(({ name }) => name).join(', ')}.`);
  return field.args.some(({ name }) => name === 'first') ? `${field.name}(first: 20)` : field.name;
}

/** Everything that can be asked of a type; no type twice on one way, as the same objects are reached another way. */
function everythingOf(type: GraphQLObjectType, way: readonly GraphQLObjectType[], depth: number): Selection {
  const fields = Object.values(type.getFields()) as AnyField[];
  const objects = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) && depth > 1 && !way.includes(inner) ? [{ field, inner }] : [];
  });
  return {
    plain: fields.filter((field) => !isObjectType(getNamedType(field.type))).map(callOf),
    behind: objects.map(({ field, inner }) => ({
      call: callOf(field),
      selection: everythingOf(inner, [...way, inner], depth - 1),
    })),
  };
}

const printed = ({ plain, behind }: Selection): string =>
  ['__typename', ...plain, ...behind.map(({ call, selection }) => `${call} { ${printed(selection)} }`)].join(
    ' ',
  );

/** How a root field is asked, `ticket(id: "…")`. */
export type Call = string;

/** Everything that a person can read behind one call, whatever it costs: as the texts of the answers. */
export async function readEverything(
  client: TestClient,
  schema: GraphQLSchema,
  call: Call,
): Promise<readonly string[]> {
  const name = /^\w+/.exec(call)?.[0] ?? '';
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`There is no ${name}.`);
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [await answerTo(client, `{ ${call} }`).then(({ text }) => text)];
  return readBehind(client, (inner) => `{ ${call} { ${inner} } }`, everythingOf(type, [type], DEEPEST));
}

/** All at once where it can be; else, what is too much or partly refused, each part by itself: nothing hides another. */
async function readBehind(
  client: TestClient,
  within: (inner: string) => string,
  selection: Selection,
): Promise<string[]> {
  const whole = await answerTo(client, within(printed(selection)));
  if (!whole.refused || selection.behind.length === 0) return [whole.text];
  const own = await answerTo(client, within(printed({ ...selection, behind: [] })));
  const behind: string[] = [];
  for (const { call, selection: inner } of selection.behind) {
    behind.push(...(await readBehind(client, (rest) => within(`${call} { ${rest} }`), inner)));
  }
  return [own.text, ...behind];
}

async function answerTo(
  client: TestClient,
  document: string,
): Promise<{ readonly text: string; readonly refused: boolean }> {
  const { body } = await client.send(document);
  return { text: JSON.stringify(body), refused: body.errors !== undefined };
}

/** Root fields of queries, each with whether it can be asked as it is. */
export const rootQueries = (
  schema: GraphQLSchema,
): readonly { readonly name: string; readonly needs: boolean }[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, args }) => ({
    name,
    needs:
      args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined) ||
      name === 'ticket',
  }));

/** Everything of a type that one answer may hold, as a selection with its braces; nothing for a plain value. */
export function selectionOf(type: GraphQLOutputType, depth: number): string {
  const inner = getNamedType(type);
  return isObjectType(inner) ? `{ ${printed(everythingOf(inner, [inner], depth))} }` : '';
}

/** A place in the arguments of a root field where an id can be given: `input.attachmentIds`. */
export interface IdPlace {
  readonly path: string;
  readonly list: boolean;
}

/** Where a root field takes ids, however deep. */
export const idPlacesOf = ({ args }: AnyField): readonly IdPlace[] =>
  args.flatMap((argument) => placesWithin(argument, ''));

function placesWithin(
  { name, type }: GraphQLArgument | GraphQLInputField,
  before: string,
): readonly IdPlace[] {
  const path = `${before}${name}`;
  const inner = getNamedType(type);
  if (inner.name === 'ID') return [{ path, list: isListType(getNullableType(type)) }];
  if (!isInputObjectType(inner)) return [];
  const within = isListType(getNullableType(type)) ? `${path}.0.` : `${path}.`;
  return Object.values(inner.getFields()).flatMap((field) => placesWithin(field, within));
}
