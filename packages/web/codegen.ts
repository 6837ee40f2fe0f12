import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types every operation of the pages from the API's contract. The result is committed, so that a build needs no
 * generation; `codegen:check` says when the contract or a document has moved without it.
 */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Text, not trees: a third of the weight in the browser.
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string' },
      },
    },
  },
};

export default config;
