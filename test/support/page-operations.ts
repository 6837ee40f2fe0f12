import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print, visit, type DefinitionNode } from 'graphql';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the pages ask, by name: each operation with the fragments that it spreads, as it is sent. */
export function pageOperations(): ReadonlyMap<string, string> {
  const definitions: DefinitionNode[] = globSync('packages/web/src/**/*.graphql', { cwd: root }).flatMap(
    (file) => [...parse(readFileSync(join(root, file), 'utf8')).definitions],
  );
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const spreadIn = (node: DefinitionNode, found = new Set<string>()): Set<string> => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || found.has(value)) return;
        found.add(value);
        spreadIn(fragment, found);
      },
    });
    return found;
  };
  return new Map(
    definitions.flatMap((node) => {
      if (node.kind !== Kind.OPERATION_DEFINITION || !node.name) return [];
      const spread = [...spreadIn(node)].flatMap((name) => fragments.get(name) ?? []);
      return [[node.name.value, [node, ...spread].map((each) => print(each)).join('\n')] as const];
    }),
  );
}
