import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LONGEST_LIST, USUAL_LIST } from './limits.js';

/** The size of an operation, fragments unfolded. */
export interface Measures {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Objects that the answer may hold at most. */
  readonly cost: number;
}

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0 };

/** Side by side: sums, and the deeper depth. */
const add = (one: Measures, other: Measures): Measures => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
  directives: one.directives + other.directives,
  cost: one.cost + other.cost,
});

/** `first` as written or as its default; a variable may be anything. */
function pageSize(node: FieldNode, definition: GraphQLField<unknown, unknown>): number | null {
  const argument = definition.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const size =
    given?.kind === Kind.INT ? Number(given.value) : given ? LONGEST_LIST : Number(argument.defaultValue);
  return Number.isFinite(size) ? Math.min(Math.max(size, 0), LONGEST_LIST) : LONGEST_LIST;
}

/** Measures operations of one document. Never slower than the document is long, whatever its fragments do. */
export class Measuring {
  private readonly known = new Map<string, Measures>();
  private readonly open = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
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
    if (node.name.value.startsWith('__')) return { ...NOTHING, aliases, rootFields: 1 };
    const fields = parent && (isObjectType(parent) || isInterfaceType(parent)) ? parent.getFields() : {};
    const definition = fields[node.name.value];
    const own: Measures = { ...NOTHING, depth: 1, aliases, rootFields: 1 };
    // A field that does not exist is another rule's to refuse; what is in it counts for its depth all the same.
    if (!node.selectionSet) return own;
    const type = definition ? getNamedType(definition.type) : null;
    const size = definition ? pageSize(node, definition) : null;
    const isList = definition !== undefined && isListType(getNullableType(definition.type));
    const times = isList ? (size ?? page ?? USUAL_LIST) : 1;
    const inside = this.selections(node.selectionSet, type, isList ? null : size);
    const object = type === null || isCompositeType(type) ? 1 : 0;
    return {
      depth: inside.depth + 1,
      aliases: aliases + inside.aliases,
      rootFields: 1,
      directives: inside.directives,
      cost: times * (object + inside.cost),
    };
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

  private typeNamed(name: string | undefined): GraphQLNamedType | null {
    return (name === undefined ? null : this.schema.getType(name)) ?? null;
  }
}
