import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, projectRoot, readConfig } from './index.js';

const AT = { root: '/project', terminal: false };
const read = (env: Record<string, string> = {}) => readConfig(env, AT);

function problemsOf(env: Record<string, string>): ConfigError {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

const hourly = (anHour: number, aDay: number) => [
  { amount: anHour, per: 3_600_000 },
  { amount: aDay, per: 86_400_000 },
];

describe('settings', () => {
  test('nothing at all is enough', () => {
    expect(read()).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      trustProxy: false,
      metricsToken: null,
      sessionHours: 12,
      sessionIdleMinutes: 120,
      sessionsPerPerson: 20,
      auditAccessDays: 365,
      work: { burst: 30_000, perSecond: 500 },
      database: { url: null, pool: 10, statementSeconds: 30 },
      dataDir: '/project/.data',
      files: { kind: 'folder', folder: '/project/.data/files', keepFree: 1_000_000_000 },
      maxFileBytes: 25_000_000,
      maxFilesPerMessage: 10,
      quotas: {
        tickets: { person: hourly(30, 100), establishment: hourly(100, 300) },
        messages: { person: hourly(120, 500), establishment: hourly(500, 2_000) },
        files: { person: hourly(100, 400), establishment: hourly(400, 1_500) },
        megabytes: { person: hourly(500, 2_000), establishment: hourly(2_000, 6_000) },
      },
      meilisearch: null,
      mail: null,
      mailRate: { connections: 4, perMinute: 1_200 },
      warningThresholds: [0.5, 0.8],
      phoneNumber: null,
      demo: false,
      demoTickets: 2_000,
      log: { level: 'info', format: 'json' },
    });
  });

  test('empty and blank values count as absent', () => {
    expect(read({ PORT: '', DATABASE_URL: '  ', LOG_LEVEL: '', FILES_S3_PREFIX: '' })).toEqual(read());
  });

  test('folders start at the project’s root, files follow the data', () => {
    expect(read({ DATA_DIR: 'elsewhere' })).toMatchObject({
      dataDir: '/project/elsewhere',
      files: { folder: '/project/elsewhere/files' },
    });
    expect(read({ DATA_DIR: '/srv/data', FILES_DIR: 'files' })).toMatchObject({
      dataDir: '/srv/data',
      files: { folder: '/project/files' },
    });
  });

  test('the address that people type follows the port unless it is given', () => {
    expect(read({ PORT: '5000' }).publicUrl).toBe('http://localhost:5000');
    expect(read({ PUBLIC_URL: 'https://desk.exemple.fr/' }).publicUrl).toBe('https://desk.exemple.fr');
  });

  test.each([
    [{ PHONE_NUMBER: '01 23 45 67 89' }, '01 23 45 67 89'],
    [{ PHONE_NUMBER: '+33.1.23.45.67.89', DEMO: '1' }, '+33.1.23.45.67.89'],
    // Set apart for fiction: it rings nowhere.
    [{ DEMO: '1' }, '01 99 00 12 34'],
    [{}, null],
  ])('C3.1.3 the number to call, %j', (env, phoneNumber) => expect(read(env)).toMatchObject({ phoneNumber }));

  test.each([
    ['0', false],
    ['2', 2],
    ['10.0.0.0/8, ::1,loopback', ['10.0.0.0/8', '::1', 'loopback']],
  ])('TRUST_PROXY=%s', (given, trustProxy) =>
    expect(read({ TRUST_PROXY: given })).toMatchObject({ trustProxy }),
  );

  test.each([
    ['0.9', [0.9]],
    ['0.8, 0.25,0.5,0.5', [0.25, 0.5, 0.8]],
  ])('WARNING_THRESHOLDS=%s, ascending, each once', (given, warningThresholds) =>
    expect(read({ WARNING_THRESHOLDS: given })).toMatchObject({ warningThresholds }),
  );

  test.each([
    ['none', []],
    ['7/h', [{ amount: 7, per: 3_600_000 }]],
    ['7/h, 20/d', hourly(7, 20)],
  ])('QUOTA_TICKETS=%s', (given, person) =>
    expect(read({ QUOTA_TICKETS: given }).quotas.tickets).toMatchObject({ person }),
  );

  test.each(['0/h', '7', '7/m', '-7/h', '7/h,', 'illimité', '7/h;8/d'])(
    'QUOTA_TICKETS=%j is no quota',
    (given) => expect(() => read({ QUOTA_TICKETS: given })).toThrow('QUOTA_TICKETS'),
  );

  test('a bucket takes the place of the folder', () => {
    const keys = { FILES_S3_ACCESS_KEY_ID: 'id', FILES_S3_SECRET_ACCESS_KEY: 'key' };
    expect(read({ FILES_S3_BUCKET: 'assistance', FILES_S3_PREFIX: 'prod/', ...keys }).files).toEqual({
      kind: 's3',
      bucket: 'assistance',
      endpoint: null,
      region: 'us-east-1',
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
      prefix: 'prod/',
    });
    expect(read({ FILES_S3_BUCKET: 'assistance' }).files).toMatchObject({ credentials: null });
  });

  test('a person who reads gets readable lines', () => {
    expect(readConfig({}, { terminal: true }).log.format).toBe('pretty');
    expect(readConfig({ LOG_FORMAT: 'json' }, { terminal: true }).log.format).toBe('json');
  });
});

const SERVER = { MEILISEARCH_URL: 'http://localhost:7700' };
const OLLAMA = { source: 'ollama', model: 'bge-m3', dimensions: 1024 };
const embedderOf = (embedder: object) =>
  read({ ...SERVER, MEILISEARCH_EMBEDDER: JSON.stringify(embedder) }).meilisearch?.embedder;

describe('MEILISEARCH_EMBEDDER', () => {
  test('is none unless it is given', () => expect(read(SERVER).meilisearch?.embedder).toBeNull());

  test('is kept as Meilisearch wants it, with our text of an article unless one is given', () => {
    const ours = { template: '{{doc.title}}. {{doc.text}}', mostBytes: 2_000 };
    expect(embedderOf(OLLAMA)).toEqual({ settings: OLLAMA, ...ours });
    const given = { documentTemplate: 'passage: {{ doc.title }}', documentTemplateMaxBytes: 500 };
    const theirs = { template: 'passage: {{ doc.title }}', mostBytes: 500 };
    expect(embedderOf({ ...OLLAMA, ...given })).toEqual({ settings: OLLAMA, ...theirs });
  });

  test.each([
    [{ source: 'openAi', apiKey: 'sk', model: 'text-embedding-3-small' }],
    [{ source: 'huggingFace', model: 'BAAI/bge-m3', distribution: { mean: 0.7, sigma: 0.2 } }],
    [
      {
        source: 'rest',
        url: 'https://models.exemple.fr/embed',
        dimensions: 8,
        request: { input: ['{{text}}', '{{..}}'] },
        response: { data: [{ embedding: '{{embedding}}' }, '{{..}}'] },
      },
    ],
  ])('takes %j', (embedder) => expect(embedderOf(embedder)?.settings).toEqual(embedder));

  test.each<[part: string, given: object]>([
    ['source', { ...OLLAMA, source: 'userProvided' }],
    ['source', {}],
    ['dimensions', { source: 'ollama', model: 'bge-m3' }],
    ['dimensions', { ...OLLAMA, dimensions: '1024' }],
    ['url', { ...OLLAMA, url: 'file:///etc/passwd' }],
    ['indexingFragments', { ...OLLAMA, indexingFragments: {} }],
    ['documentTemplate', { ...OLLAMA, documentTemplate: '{{doc.problem}}' }],
    ['documentTemplate', { ...OLLAMA, documentTemplate: '{% if doc.title %}{{doc.title}}{% endif %}' }],
    ['documentTemplate', { ...OLLAMA, documentTemplate: 'no field' }],
    ['distribution.mean', { ...OLLAMA, distribution: { mean: 2, sigma: 0.1 } }],
  ])('says that %s is wrong in %j', (part, given) => {
    const [problem] = problemsOf({ ...SERVER, MEILISEARCH_EMBEDDER: JSON.stringify(given) }).problems;
    expect(problem?.messages.fr).toContain(`caractères (${part}), attendu`);
    expect(problem?.messages.en).toContain(`characters (${part}), expected`);
  });

  test('is for Meilisearch alone', () => {
    const { problems } = problemsOf({ MEILISEARCH_EMBEDDER: JSON.stringify(OLLAMA) });
    expect(problems.map(({ name }) => name)).toEqual(['MEILISEARCH_URL']);
  });
});

describe('wrong settings', () => {
  test.each([
    ['PORT', '70000'],
    ['WARNING_THRESHOLDS', '50%'],
    ['WARNING_THRESHOLDS', '0.5,1'],
    ['WARNING_THRESHOLDS', '0.1,0.2,0.3,0.4,0.5,0.6'],
    ['PORT', '4000.5'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'desk.exemple.fr'],
    ['PUBLIC_URL', 'https://exemple.fr/desk'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/64'],
    ['SESSION_HOURS', '0'],
    ['DATABASE_URL', 'mysql://localhost/desk'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['DATABASE_POOL', '1'],
    ['FILES_S3_BUCKET', 'Not A Bucket'],
    ['FILES_S3_PREFIX', '../elsewhere'],
    ['MAX_FILE_BYTES', '25MB'],
    ['MEILISEARCH_URL', 'localhost:7700'],
    ['MEILISEARCH_EMBEDDER', 'ollama'],
    ['MEILISEARCH_EMBEDDER', '[]'],
    ['SMTP_URL', 'mail.exemple.fr'],
    ['MAIL_FROM', 'nobody'],
    ['PHONE_NUMBER', 'le standard'],
    ['PHONE_NUMBER', '01 99 00 12 34, poste 5'],
    ['PHONE_NUMBER', '112'],
    ['DEMO', 'maybe'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_FORMAT', 'xml'],
  ])(
    '%s=%s is named, with what came, what is expected and an example, in French then English',
    (name, value) => {
      const error = problemsOf({
        [name]: value,
        ...(name === 'SMTP_URL' ? { MAIL_FROM: 'a@b.fr' } : {}),
        ...(name === 'MEILISEARCH_EMBEDDER' ? SERVER : {}),
      });
      expect(error.problems.map((problem) => problem.name)).toEqual([name]);
      const [problem] = error.problems;
      expect(problem?.messages.fr).toMatch(
        new RegExp(`^${name} : reçu .+, attendu .+\\. Exemple : ${name}=.+`),
      );
      expect(problem?.messages.en).toMatch(
        new RegExp(`^${name}: got .+, expected .+\\. Example: ${name}=.+`),
      );
      expect(error.message.indexOf(' : reçu')).toBeLessThan(error.message.indexOf(': got'));
    },
  );

  test('are told all at once', () => {
    const error = problemsOf({ PORT: 'x', LOG_LEVEL: 'loud', SMTP_URL: 'smtp://localhost', DEMO: '1' });
    expect(error.problems.map(({ name }) => name)).toEqual(['PORT', 'LOG_LEVEL', 'MAIL_FROM']);
  });

  test.each([
    [{ FILES_S3_BUCKET: 'desk', FILES_S3_ACCESS_KEY_ID: 'id' }, 'FILES_S3_SECRET_ACCESS_KEY'],
    [{ FILES_S3_BUCKET: 'desk', FILES_S3_SECRET_ACCESS_KEY: 'key' }, 'FILES_S3_ACCESS_KEY_ID'],
    [{ FILES_S3_ENDPOINT: 'https://s3.exemple.fr' }, 'FILES_S3_BUCKET'],
    [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM'],
  ])('one half without the other: %j lacks %s', (env, name) => {
    expect(problemsOf(env).problems.map((problem) => problem.name)).toEqual([name]);
  });

  test.each([
    [{ DATABASE_URL: 'postgresql://desk:hunter2@localhost' }],
    [{ DATABASE_URL: 'postgresql://desk:hunter2@local host/db' }],
    [{ DATABASE_URL: 'hunter2' }],
    [{ DATABASE_URL: 'postgres:desk:hunter2@localhost/db' }],
    [{ DATABASE_URL: 'mysql://localhost/desk?password=hunter2' }],
    [{ SMTP_URL: 'http://desk:hunter2@localhost', MAIL_FROM: 'a@b.fr' }],
    [{ MEILISEARCH_URL: 'ftp://desk:hunter2@localhost' }],
    [{ FILES_S3_SECRET_ACCESS_KEY: 'hunter2' }],
    [{ MEILISEARCH_API_KEY: 'hunter2', PORT: 'x' }],
    [{ ...SERVER, MEILISEARCH_EMBEDDER: '{"source":"openAi","apiKey":"hunter2","model":3}' }],
  ])('%j: the secret is not in the message', (env) => {
    expect(problemsOf(env).message).not.toContain('hunter2');
  });
});

test('the project’s root is found from anywhere below it', () => {
  const root = mkdtempSync(join(tmpdir(), 'assistance-root-'));
  try {
    writeFileSync(join(root, 'pnpm-workspace.yaml'), '');
    mkdirSync(join(root, 'a/b'), { recursive: true });
    expect(projectRoot(join(root, 'a/b/file.js'))).toBe(root);
  } finally {
    rmSync(root, { recursive: true });
  }
});
