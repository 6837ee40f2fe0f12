import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LONGEST_LIST, USUAL_LIST } from './limits.js';
import { NO_PRICE, OBJECT_PRICE, priceOf } from './price.js';

/** The size of an operation, fragments unfolded. */
export interface Measures {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Objects that the answer may hold at most. */
  readonly cost: number;
  /** Work of the fields, for each object that they belong to; in milliseconds, as the next one. */
  readonly each: number;
  /** Work that is done once for all the objects of the answer that a field belongs to. */
  readonly once: number;
}

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0, each: 0, once: 0 };

/** The whole estimated work of an operation, its objects included, in milliseconds. */
export const workOf = ({ cost, each, once }: Measures): number => cost * OBJECT_PRICE + each + once;

/** Side by side: sums, and the deeper depth. */
const add = (one: Measures, other: Measures): Measures => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
  directives: one.directives + other.directives,
  cost: one.cost + other.cost,
  each: one.each + other.each,
  once: one.once + other.once,
});

type Variables = Readonly<Record<string, unknown>>;

/** `first` as written, as its default, or as the variable says it where that is known; else it may be anything. */
function pageSize(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | null {
  const argument = definition.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
  const size =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given
        ? typeof value === 'number'
          ? value
          : LONGEST_LIST
        : Number(argument.defaultValue);
  return Number.isFinite(size) ? Math.min(Math.max(size, 0), LONGEST_LIST) : LONGEST_LIST;
}

const ROOTS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION];

/** Measures operations of one document. Never slower than the document is long, whatever its fragments do. */
export class Measuring {
  private readonly known = new Map<string, Measures>();
  private readonly open = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables = {},
  ) {}

  /**
   * Measures one operation. A list of objects counts as many times as its `first` (its default, 100 for a variable),
   * or 10 times; a field of a connection takes the size that the connection was asked for.
   */
  operation({ operation, selectionSet, directives }: OperationDefinitionNode): Measures {
    const inside = this.selections(selectionSet, this.schema.getRootType(operation) ?? null, null);
    return { ...inside, directives: inside.directives + (directives?.length ?? 0) };
  }

  private selections(set: SelectionSetNode, parent: GraphQLNamedType | null, page: number | null): Measures {
    let total = NOTHING;
    for (const node of set.selections) {
      const directives = node.directives?.length ?? 0;
      const inside =
        node.kind === Kind.FIELD
          ? this.field(node, parent, page)
          : node.kind === Kind.FRAGMENT_SPREAD
            ? this.fragment(node.name.value, page)
            : this.selections(
                node.selectionSet,
                this.typeNamed(node.typeCondition?.name.value) ?? parent,
                page,
              );
      total = add(total, { ...inside, directives: inside.directives + directives });
    }
    return total;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | null, page: number | null): Measures {
    const aliases = node.alias ? 1 : 0;
    // Introspection has a rule of its own in graphql-js (MaxIntrospectionDepthRule); its answer does not grow with the data.
    if (node.name.value.startsWith('__')) return this.introspection(node, aliases);
    const fields = parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.getFields() : {};
    const definition = fields[node.name.value];
    const price = definition && parent ? priceOf(definition, parent, this.rootOf(parent)) : NO_PRICE;
    const own: Measures = { ...NOTHING, ...price, depth: 1, aliases, rootFields: 1 };
    // A field that does not exist is another rule's to refuse; what is in it counts for its depth all the same.
    if (!node.selectionSet) return own;
    const type = definition ? getNamedType(definition.type) : null;
    const size = definition ? pageSize(node, definition, this.variables) : null;
    const isList = definition !== undefined && isListType(getNullableType(definition.type));
    const isMeta = parent !== null && isIntrospectionType(parent);
    const times = isList && !isMeta ? (size ?? page ?? USUAL_LIST) : 1;
    const inside = this.selections(node.selectionSet, type, isList ? null : size);
    const object = type === null || isCompositeType(type) ? 1 : 0;
    return {
      depth: inside.depth + 1,
      aliases: aliases + inside.aliases,
      rootFields: 1,
      directives: inside.directives,
      cost: times * (object + inside.cost),
      each: price.each + times * inside.each,
      once: price.once + inside.once,
    };
  }

  /** `__schema` and what is in it: each list of all types has its price, and every alias in it counts. */
  private introspection(node: FieldNode, aliases: number): Measures {
    const own: Measures = { ...NOTHING, aliases, rootFields: 1 };
    if (!node.selectionSet) return own;
    const type = this.typeNamed(node.name.value === '__schema' ? '__Schema' : '__Type');
    const inside = this.selections(node.selectionSet, type, null);
    return { ...own, aliases: aliases + inside.aliases, directives: inside.directives, each: inside.each };
  }

  private fragment(name: string, page: number | null): Measures {
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    if (known) return known;
    const fragment = this.fragments.get(name);
    // A fragment within itself is refused by another rule: here it must only end.
    if (!fragment || this.open.has(name)) return NOTHING;
    this.open.add(name);
    const type = this.typeNamed(fragment.typeCondition.name.value);
    const inside = this.selections(fragment.selectionSet, type, page);
    this.open.delete(name);
    const directives = fragment.directives?.length ?? 0;
    const measured = { ...inside, directives: inside.directives + directives };
    this.known.set(key, measured);
    return measured;
  }

  /** The kind of operation that a type is the root of. */
  private rootOf(type: GraphQLNamedType | null): OperationTypeNode | null {
    return ROOTS.find((operation) => type !== null && this.schema.getRootType(operation) === type) ?? null;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | null {
    return (name === undefined ? null : this.schema.getType(name)) ?? null;
  }
}

/** The estimated work of an operation of a document, in milliseconds; with the sizes that its variables say, if given. */
export function estimateOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): number {
  return workOf(new Measuring(schema, fragmentsOf(document), variables).operation(operation));
}

/** The fragments of a document, by name. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}
