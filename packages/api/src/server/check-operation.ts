import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { estimateOf, limitRules, MAX_TOKENS } from '../platform/limits/index.js';

/** A subscription's document that may be executed. */
export interface CheckedOperation {
  readonly document: DocumentNode;
  /** Short, and no other document's. */
  readonly name: string;
  /** The variable that says where to resume from, which the answer does not depend on. */
  readonly afterVariable: string | null;
  /** It asks for what happened alone: its answer depends on nothing else, neither the person nor a variable. */
  readonly isPlain: boolean;
  /** What it is estimated to take each time that something happens, in milliseconds. */
  readonly work: number;
}
type Checked = CheckedOperation | readonly GraphQLError[];

/** Documents of this length at most, and as many, are read and checked once. */
const KNOWN_LENGTH = 4_000;
const MOST_KNOWN = 300;

const coded = (error: GraphQLError, code: string): GraphQLError =>
  typeof error.extensions['code'] === 'string'
    ? error
    : new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } });

/**
 * What is wrong with a subscription that comes over a socket, whose requests Apollo never sees: the same limits, codes
 * and silence about the schema as over HTTP. Queries and mutations go over HTTP, where the session is looked up for each.
 */
export function checkOperation(schema: GraphQLSchema, { hideSchema }: { readonly hideSchema: boolean }) {
  const rules = [...specifiedRules, ...limitRules()];
  const known = new Map<string, Checked>();
  let names = 0;

  function check(query: string, operationName?: string): Checked {
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'subscription') {
        return [
          new GraphQLError('A socket carries subscriptions only.', { extensions: { code: 'BAD_REQUEST' } }),
        ];
      }
      const errors = validate(schema, document, rules, { hideSuggestions: hideSchema });
      if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
      const work = estimateOf(schema, document, operation);
      return { document, name: String((names += 1)), work, ...traitsOf(operation) };
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  }

  return (query: string, operationName?: string): Checked => {
    if (query.length > KNOWN_LENGTH) return check(query, operationName);
    const key = `${operationName ?? ''} ${query}`;
    const found = known.get(key) ?? check(query, operationName);
    // The oldest goes: the desk's own pages have few.
    if (known.size >= MOST_KNOWN && !known.has(key)) known.delete(known.keys().next().value ?? '');
    known.set(key, found);
    return found;
  };
}

const isField = (node: { readonly kind: string }): node is FieldNode => node.kind === Kind.FIELD;

const isPlain = ({ selectionSet, arguments: given = [], directives = [] }: FieldNode): boolean =>
  selectionSet === undefined && given.length === 0 && directives.length === 0;

/** Of an operation whose root is written plainly; whatever else is personal and depends on all its variables. */
function traitsOf({
  selectionSet,
}: OperationDefinitionNode): Pick<CheckedOperation, 'afterVariable' | 'isPlain'> {
  const root = selectionSet.selections[0];
  if (!root || !isField(root)) return { afterVariable: null, isPlain: false };
  const after = root.arguments?.find(({ name }) => name.value === 'after')?.value;
  const selections = root.selectionSet?.selections ?? [];
  return {
    afterVariable: after?.kind === Kind.VARIABLE ? after.name.value : null,
    isPlain: selections.every((node) => isField(node) && isPlain(node)),
  };
}
