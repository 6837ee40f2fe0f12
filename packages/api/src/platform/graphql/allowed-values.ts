import { GraphQLError, isEnumType, type GraphQLSchema } from 'graphql';

/** After this, an error on an unknown word of an enum says those that are known: `errors.ts` finds them there. */
const MARK = ' Allowed: ';

/** An unknown enum value is refused with the list of those that exist, not those that look alike. */
export function listAllowedValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type) || type.name.startsWith('__')) continue;
    const allowed = type.getValues().map(({ name }) => name);
    const [parseValue, parseLiteral] = [type.parseValue.bind(type), type.parseLiteral.bind(type)];
    const withValues = <T>(parse: () => T): T => {
      try {
        return parse();
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const [what = ''] = error.message.split(' Did you mean');
        const message = `${what}${MARK}${allowed.join(', ')}.`;
        throw new GraphQLError(message, error.nodes ? { nodes: error.nodes } : {});
      }
    };
    type.parseValue = (...given) => withValues(() => parseValue(...given));
    type.parseLiteral = (...given) => withValues(() => parseLiteral(...given));
  }
  return schema;
}

/** The words told in an error's message, if it told any. */
export const allowedIn = (message: string): string | null => {
  const at = message.lastIndexOf(MARK);
  return at < 0 ? null : message.slice(at + MARK.length).replace(/\.$/, '');
};
