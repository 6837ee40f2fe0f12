import { MAX_TEXT, type RefusalCode } from '@assistance/domain/shared';
import {
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import { refuseWith } from './refusal-error.js';

/** What an argument, or a field of an input, holds at most. */
export interface Bound {
  /** Of a list: its elements. */
  readonly items?: number;
  /** Of a text, or of each text of a list: UTF-16 code units, without the blanks around it. */
  readonly text?: number;
  /** What a longer text is refused with, where it is not TOO_LONG. */
  readonly code?: Extract<RefusalCode, 'TOO_LONG' | 'QUERY_TOO_LONG' | 'INVALID_VALUE'>;
}

/** Where nothing is declared: more values than any filter or form has, and the longest message that people may write. */
export const DEFAULT_BOUND = { items: 200, text: MAX_TEXT, code: 'TOO_LONG' } as const satisfies Bound;
/** Where a page or what is followed goes on. */
const CURSOR = { text: 4_000, code: 'INVALID_VALUE' } as const satisfies Bound;
/** Ids are 36 characters long; a longer one does not exist. */
export const LONGEST_ID = 100;

const KEY = 'bounds';

/** Says what a field of an input holds at most; {@link DEFAULT_BOUND} where nothing is said. */
export const Holds = (bound: Bound): PropertyDecorator => Extensions({ [KEY]: bound }) as PropertyDecorator;

/** Says what the arguments of a field hold at most, by their names. */
export const ArgumentsHold = (bounds: Readonly<Record<string, Bound>>): MethodDecorator =>
  Extensions({ [KEY]: bounds }) as MethodDecorator;

/** The bound of a field of an input, or of an argument, with what is not declared. */
export function boundOf(
  { extensions }: { readonly extensions: Readonly<Record<string, unknown>> },
  argument?: string,
): Required<Bound> {
  const declared = extensions[KEY] as Bound | Readonly<Record<string, Bound>> | undefined;
  const own = argument === undefined ? declared : (declared as Readonly<Record<string, Bound>>)?.[argument];
  return { ...DEFAULT_BOUND, ...(argument === 'after' ? CURSOR : {}), ...(own as Bound | undefined) };
}

/**
 * Refuses a value that holds too much. `path`: as people know the field. `raw`: as it came, before it is cleaned of blanks
 * and of what no reader sees; then a text may be twice as long.
 */
type Check = (value: unknown, path: string, raw: boolean) => void;

const join = (path: string, name: string | number): string =>
  path === '' ? String(name) : `${path}.${name}`;

function checkText({ text: max, code }: Required<Bound>): Check {
  return (value, path, raw) => {
    if (typeof value !== 'string' || value.length <= max) return;
    if (raw ? value.length > max * 2 : value.trim().length > max)
      refuseWith(code, path, { max, value: `${value.slice(0, 40)}…` });
  };
}

const checkId: Check = (value, path) => {
  if (typeof value === 'string' && value.length > LONGEST_ID) refuseWith('NOT_FOUND', path);
};

function checkList(each: Check | null, { items: max }: Required<Bound>): Check {
  return (value, path, raw) => {
    if (!Array.isArray(value)) return;
    if (value.length > max) refuseWith('TOO_MANY_VALUES', path, { max });
    if (each) for (const [rank, item] of value.entries()) each(item, join(path, rank), raw);
  };
}

/** `null`: there is nothing to check. `known`: those of inputs, each made once, since an input may hold itself. */
function checkOf(
  type: GraphQLInputType,
  bound: Required<Bound>,
  known: Map<GraphQLInputObjectType, Check>,
): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType as GraphQLInputType, bound, known);
  if (isListType(type)) return checkList(checkOf(type.ofType as GraphQLInputType, bound, known), bound);
  if (isInputObjectType(type)) return known.get(type) ?? checkInput(type, known);
  if (type === GraphQLID) return checkId;
  return type === GraphQLString ? checkText(bound) : null;
}

function checkInput(type: GraphQLInputObjectType, known: Map<GraphQLInputObjectType, Check>): Check {
  const fields: (readonly [name: string, check: Check])[] = [];
  const check: Check = (value, path, raw) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, one] of fields) one((value as Record<string, unknown>)[name], join(path, name), raw);
  };
  known.set(type, check);
  for (const field of Object.values(type.getFields())) {
    const one = checkOf(field.type, boundOf(field), known);
    if (one) fields.push([field.name, one]);
  }
  return check;
}

/** Refuses arguments that hold too much; as they came, or (`raw` false) cleaned. */
export type CheckArguments = (args: Readonly<Record<string, unknown>>, raw: boolean) => void;

/**
 * What bounds every list and every text of a field's arguments, whatever is declared: over HTTP and over a socket, in
 * variables and in the document alike. `null`: there are none. Refusals: TOO_MANY_VALUES, TOO_LONG (or another that is
 * declared), NOT_FOUND for ids.
 */
export function boundsOf(field: GraphQLField<unknown, unknown>): CheckArguments | null {
  const known = new Map<GraphQLInputObjectType, Check>();
  const checks = field.args.flatMap(({ name, type }) => {
    const check = checkOf(type, boundOf(field, name), known);
    // A mutation's only argument is its input: people know its fields, not its name.
    return check ? [{ name, check, path: name === 'input' ? '' : name }] : [];
  });
  if (checks.length === 0) return null;
  return (args, raw) => {
    for (const { name, check, path } of checks) check(args[name], path, raw);
  };
}
