import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { projectRoot } from '../platform/config/index.js';
import { createSchema } from '../server/index.js';

/** Writes the SDL that is committed; with `--check`, only says whether it is in step. */
const file = join(projectRoot(), 'packages/api/schema.graphql');
const sdl = `# Written by \`pnpm schema\`: do not edit.\n\n${printSchema(lexicographicSortSchema(createSchema()))}\n`;

if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== sdl) {
    console.error(
      'packages/api/schema.graphql is not what the code says: run `pnpm schema` and look at the difference.',
    );
    process.exitCode = 1;
  } else console.log('The schema is in step.');
} else {
  writeFileSync(file, sdl);
  console.log('packages/api/schema.graphql written.');
}
