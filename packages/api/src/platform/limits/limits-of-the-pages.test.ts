import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  Kind,
  parse,
  print,
  separateOperations,
  type DefinitionNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../config/index.js';
import { LIMITS, MAX_TOKENS, Measuring } from './index.js';

const root = projectRoot();
const schema = buildSchema(readFileSync(join(root, 'packages/api/schema.graphql'), 'utf8'));
const files = globSync('packages/web/src/**/*.graphql', { cwd: root });
const definitions: DefinitionNode[] = files.flatMap((file) => [
  ...parse(readFileSync(join(root, file), 'utf8')).definitions,
]);
const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
/** Each operation with the fragments that it sends along, by its name. */
const sent = separateOperations({ kind: Kind.DOCUMENT, definitions });
const measuring = new Measuring(schema, new Map(fragments.map((node) => [node.name.value, node])));
const nameOf = (operation: OperationDefinitionNode): string => operation.name?.value ?? '';

describe('what the pages ask for stays below half of the limits', () => {
  test('there are pages', () => expect(operations.length).toBeGreaterThan(10));

  test.each(operations.map((operation) => [nameOf(operation), operation] as const))('%s', (_, operation) => {
    const { depth, aliases, rootFields, directives, cost } = measuring.operation(operation);
    expect(cost).toBeLessThanOrEqual(LIMITS.cost / 2);
    expect(depth).toBeLessThan(LIMITS.depth);
    expect(aliases).toBeLessThanOrEqual(LIMITS.aliases / 2);
    expect(directives).toBeLessThanOrEqual(LIMITS.directives / 2);
    expect(rootFields).toBeLessThanOrEqual(
      operation.operation === 'mutation' ? LIMITS.mutations : LIMITS.rootFields / 2,
    );
    const document = print(sent[nameOf(operation)] as DocumentNode);
    expect(() => parse(document, { maxTokens: MAX_TOKENS / 2 })).not.toThrow();
  });
});
