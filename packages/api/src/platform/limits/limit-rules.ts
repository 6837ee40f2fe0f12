import { refuse, type Sentence } from '@assistance/domain/shared';
import { GraphQLError, Kind, type ASTNode, type ValidationRule } from 'graphql';
import { LIMITS, type Limits } from './limits.js';
import { fragmentsOf, Measuring, workOf, type Measures } from './measure-operation.js';

const NAMES: Readonly<Record<keyof Limits, Sentence>> = {
  depth: { fr: 'niveaux', en: 'levels' },
  aliases: { fr: 'alias', en: 'aliases' },
  rootFields: { fr: 'champs à la racine', en: 'root fields' },
  mutations: { fr: 'mutations à la fois', en: 'mutations at once' },
  directives: { fr: 'directives', en: 'directives' },
  cost: { fr: 'objets au plus dans la réponse', en: 'objects at most in the answer' },
  work: { fr: 'ms de travail estimé', en: 'ms of estimated work' },
};

function tooCostly(limit: keyof Limits, found: number, most: number, node: ASTNode): GraphQLError {
  const what: Sentence = {
    fr: `${found} ${NAMES[limit].fr}, pour ${most} admis`,
    en: `${found} ${NAMES[limit].en}, ${most} are allowed`,
  };
  const { code, rule, field, messages } = refuse('QUERY_TOO_COSTLY', null, { what: what.fr });
  const { en } = refuse('QUERY_TOO_COSTLY', null, { what: what.en }).messages;
  return new GraphQLError(messages.fr, {
    nodes: node,
    extensions: { code, rule, field, messages: { fr: messages.fr, en } },
  });
}

/** A measure, what was found, the most that is allowed. */
type Check = readonly [limit: keyof Limits, found: number, most: number];

function firstOver(measures: Measures, isMutation: boolean, limits: Limits): Check | undefined {
  const { depth, aliases, rootFields, directives, cost } = measures;
  const work = Math.ceil(workOf(measures));
  const root = isMutation ? 'mutations' : 'rootFields';
  const checks: readonly Check[] = [
    ['depth', depth, limits.depth],
    ['aliases', aliases, limits.aliases],
    [root, rootFields, limits[root]],
    ['directives', directives, limits.directives],
    ['cost', cost, limits.cost],
    ['work', work, limits.work],
  ];
  return checks.find(([, found, most]) => found > most);
}

/**
 * Refuses, before anything is run, documents that ask for too much: QUERY_TOO_COSTLY, with the measure that is too
 * high. For Apollo's `validationRules` and for `validate` before graphql-ws executes. Variables are not known here:
 * a size that one of them says counts as the largest.
 */
export function limitRules(limits: Limits = LIMITS): ValidationRule[] {
  return [
    (context) => ({
      Document(document) {
        const measuring = new Measuring(context.getSchema(), fragmentsOf(document));
        for (const node of document.definitions) {
          if (node.kind !== Kind.OPERATION_DEFINITION) continue;
          const over = firstOver(measuring.operation(node), node.operation === 'mutation', limits);
          if (over) context.reportError(tooCostly(...over, node));
        }
      },
    }),
  ];
}
