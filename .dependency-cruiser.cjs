// Who may import whom. The reasons are in the architecture: the domain decides and knows nobody; a room of the server
// is entered by its door (index.ts); the platform would serve any product; a resolver translates, it holds no rule.

const TEST = '[.](test|cases)[.]ts$';
/** Helpers of tests and files of rooms named for them. */
const FOR_TESTS = '/src/.*/testing/|/src/testing/|/src/.*/(testing|store-contract)[.]ts$';
const API_ROOM = '^packages/api/src/(?!platform/|testing/)([^/]+)/';

/**
 * The folders of the pages, the highest first: each may import those below it. What is written for tests alone
 * (`testing/`) stands beside.
 */
const WEB_FOLDERS = [
  'shell',
  'spaces',
  'notifications',
  'ticket',
  'articles',
  'drafts',
  'statistics',
  'components',
  'composables',
  'session',
  'i18n',
  'api',
  'graphql',
];
const WEB_ROOT = '^packages/web/src/';
const anyOf = (folders) => `(${folders.join('|')})/`;
const webOrder = WEB_FOLDERS.map((folder, rank) => ({
  name: 'web-imports-downwards',
  comment: `What is in ${folder}/ knows itself and the folders below it: ${WEB_FOLDERS.slice(rank + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `${WEB_ROOT}${folder}/`, pathNot: TEST },
  to: { path: `${WEB_ROOT}(?!${anyOf([...WEB_FOLDERS.slice(rank), 'testing'])})` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-nobody',
      comment:
        'The domain is pure: it imports itself, the calendar arithmetic of temporal-polyfill and the estimates of zxcvbn, nothing else.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: [TEST, FOR_TESTS] },
      to: { pathNot: ['^packages/domain/src/', 'node_modules/(temporal-polyfill|@zxcvbn-ts)/'] },
    },
    {
      name: 'domain-tests-know-the-domain-only',
      comment:
        'Tests of the domain may read files and use test libraries, but no other package of this house.',
      severity: 'error',
      from: { path: '^packages/domain/' },
      to: { path: '^(packages/(?!domain/)|test/)' },
    },
    {
      name: 'resolver-without-sql',
      comment:
        'A resolver translates between GraphQL and a use case; what is read or written is asked of the room.',
      severity: 'error',
      from: { path: '[.]resolver[.]ts$' },
      to: { path: ['node_modules/(@mikro-orm|pg|kysely)/', '^packages/api/src/platform/database/'] },
    },
    {
      name: 'rooms-by-their-door',
      comment: 'A room of the server is used by others through its index.ts only.',
      severity: 'error',
      from: { path: API_ROOM, pathNot: [TEST, FOR_TESTS] },
      to: {
        path: '^packages/api/src/[^/]+/',
        pathNot: [
          '^packages/api/src/$1/',
          '^packages/api/src/platform/',
          '^packages/api/src/[^/]+/index[.]ts$',
        ],
      },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'What would be the same in any product must not know this one.',
      severity: 'error',
      from: { path: '^packages/api/src/platform/', pathNot: TEST },
      to: { path: '^packages/api/src/(?!platform/)' },
    },
    {
      name: 'platform-knows-no-rule',
      comment:
        'Of the domain, the platform takes what any product would need: refusals, texts, times, and the roles of whoever asks.',
      severity: 'error',
      from: { path: '^packages/api/src/platform/', pathNot: TEST },
      to: { path: '^packages/domain/src/(?!shared/|access/)' },
    },
    {
      name: 'outside-by-its-client',
      comment:
        'Mail server, search engine, bucket, anything over the network: by the clients of the platform, which refuse to be called within a transaction (platform/outside).',
      severity: 'error',
      from: {
        path: '^packages/api/src/',
        pathNot: [
          TEST,
          FOR_TESTS,
          '^packages/api/src/(main|server/web-server|session/network)[.]ts$',
          '^packages/api/src/(platform/(config|postgres|mail|files)|knowledge-base/search/meilisearch)/',
        ],
      },
      to: {
        path: [
          'node_modules/(nodemailer|meilisearch|@aws-sdk|undici)/',
          '^(node:)?(https?|http2|net|tls|dgram)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-shares-the-domain-only',
      comment: 'Pages and server share the schema and the pure domain, never entities.',
      severity: 'error',
      from: { path: '^packages/web/' },
      to: { path: ['^packages/(?!web/|domain/)', '^test/'] },
    },
    ...webOrder,
    {
      name: 'web-folder-with-a-place',
      comment: 'A new folder of the pages gets its place in WEB_FOLDERS, or nobody knows who may import it.',
      severity: 'error',
      from: { path: `${WEB_ROOT}(?!${anyOf([...WEB_FOLDERS, 'styles', 'testing'])})[^/]+/` },
      to: {},
    },
    {
      name: 'web-space-knows-no-other',
      comment: 'What two spaces show is a shared part: of its subject, or of components.',
      severity: 'error',
      from: { path: `${WEB_ROOT}spaces/([^/]+)/`, pathNot: TEST },
      to: { path: `${WEB_ROOT}spaces/[^/]+/`, pathNot: `${WEB_ROOT}spaces/$1/` },
    },
    {
      name: 'web-spaces-are-collected',
      comment:
        'A space is found by its space.ts: whoever imports one by name must be changed for each new one.',
      severity: 'error',
      from: { path: `${WEB_ROOT}(spaces/[^/]+$|shell/|[^/]+$)`, pathNot: TEST },
      to: { path: `${WEB_ROOT}spaces/[^/]+/` },
    },
    {
      name: 'server-without-pages',
      severity: 'error',
      from: { path: '^packages/api/' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'no-cycle',
      comment: 'Code that is loaded goes one way; types, and pages loaded later, may refer back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: ['^test/', TEST, FOR_TESTS, 'vitest[.]config[.]ts$'] },
      to: { path: ['^test/', TEST, FOR_TESTS, 'node_modules/vitest/'] },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    // What we build; what others do is a package that somebody imports.
    exclude: { path: ['^(?!.*node_modules/).*/dist/', '^packages/web/src/graphql/'] },
    // Types count: an import of a type is a thing known.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'scripts/depcruise.tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.d.ts', '.js', '.mjs', '.vue', '.json'],
    },
  },
};
