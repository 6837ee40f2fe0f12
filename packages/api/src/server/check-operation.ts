import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { limitRules, MAX_TOKENS } from '../platform/limits/index.js';

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
  return (query: string, operationName?: string): readonly GraphQLError[] => {
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      if (getOperationAST(document, operationName)?.operation !== 'subscription') {
        return [
          new GraphQLError('A socket carries subscriptions only.', { extensions: { code: 'BAD_REQUEST' } }),
        ];
      }
      const errors = validate(schema, document, rules, { hideSuggestions: hideSchema });
      return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  };
}
