import type { AuditDetails } from '@assistance/domain/audit';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { isSecret } from '../platform/log/index.js';

/** What is recorded of the arguments of a command. */
export interface Given {
  /** Numbers, dates, choices and ids as they were given, and the texts that {@link NAMES} allows. */
  readonly details: AuditDetails;
  /** What it is about, each as `kind:id`, in the order of the arguments. */
  readonly objects: readonly string[];
}

/**
 * Texts that are recorded: names and numbers that the Amue gives to things. Any other text is what somebody wrote, a name of
 * a person or a secret, and only its place is recorded (`withheld`).
 */
const NAMES: ReadonlySet<string> = new Set([
  'from',
  'label',
  'month',
  'name',
  'number',
  'shortName',
  'to',
  'town',
]);
const LONGEST = 200;
/** Of a list, so many are recorded, then how many more there are. */
const MOST = 20;
/** What an id looks like; anything else under that name is somebody's text. */
const ID = /^[\w.:-]{1,64}$/;

/** `ticketId` and `ticketIds` name a ticket; `id` and `ids` name what the command gives. */
const kindOfId = (name: string, own: string | null): string | null =>
  /^ids?$/.test(name) ? own : (/^([a-z]\w*?)Ids?$/.exec(name)?.[1] ?? null);

/**
 * Reads the arguments of a command by their types in the schema: whatever a room adds is recorded, and whatever a person wrote
 * is not.
 *
 * @param own what the command gives or changes: the kind that a bare `id` names
 */
export function givenValues(
  args: readonly GraphQLArgument[],
  values: Readonly<Record<string, unknown>>,
  own: string | null,
): Given {
  const objects: string[] = [];
  const withheld: string[] = [];

  const scalar = (type: string, value: unknown, name: string, path: string): unknown => {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (value instanceof Date) return value.toISOString();
    const text = String(value);
    if (type === 'ID') {
      const kind = kindOfId(name, own);
      if (ID.test(text)) {
        if (kind !== null) objects.push(`${kind}:${text}`);
        return text;
      }
    } else if (type !== 'String' || NAMES.has(name)) return text.slice(0, LONGEST);
    withheld.push(path);
    return undefined;
  };

  const read = (type: GraphQLInputType, value: unknown, name: string, path: string): unknown => {
    if (value === undefined || name === 'requestId') return undefined;
    if (value === null) return null;
    if (isSecret(name)) {
      withheld.push(path);
      return undefined;
    }
    const plain = getNullableType(type);
    if (isListType(plain)) {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      const some = list
        .slice(0, MOST)
        .map((each) => read(plain.ofType as GraphQLInputType, each, name, path))
        .filter((each) => each !== undefined);
      return list.length > MOST ? [...some, { more: list.length - MOST }] : some;
    }
    if (isInputObjectType(plain)) return fields(Object.values(plain.getFields()), value as object, path);
    if (isEnumType(plain)) return String(value);
    return scalar(plain.name, value, name, path);
  };

  const fields = (
    of: readonly { readonly name: string; readonly type: GraphQLInputType }[],
    from: object,
    path: string,
  ): Record<string, unknown> =>
    Object.fromEntries(
      of
        .map(({ name, type }) => [
          name,
          read(
            type,
            (from as Readonly<Record<string, unknown>>)[name],
            name,
            path === '' ? name : `${path}.${name}`,
          ),
        ])
        .filter(([, value]) => value !== undefined),
    ) as Record<string, unknown>;

  const { input, ...rest } = fields(args, values, '');
  // What is called `input` says nothing more than its fields.
  const details = { ...rest, ...(typeof input === 'object' ? input : {}) };
  const places = [...new Set(withheld.map((path) => path.replace(/^input\./, '')))].toSorted();
  return {
    details: places.length === 0 ? details : { ...details, withheld: places.slice(0, MOST) },
    objects: [...new Set(objects)],
  };
}
