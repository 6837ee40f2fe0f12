import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { ConfigError, missingValue, unexpectedValue, type Problem } from './config-error.js';
import type { QuotaLimits } from '../quota/index.js';
import type { EmbedderConfig } from './embedder.js';
import { projectRoot } from './project-root.js';
import { SCHEMA, type Values } from './schema.js';
import type { SettingName } from './settings.js';

/** Where attachments are kept. */
export type FilesConfig =
  | {
      readonly kind: 'folder';
      readonly folder: string;
      /** Bytes of the disk that files never take. */
      readonly keepFree: number;
    }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      /** `null`: AWS itself. */
      readonly endpoint: string | null;
      readonly region: string;
      /** `null`: the identity of the machine (instance role, profile). */
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
      /** Begins every object's name; may be empty. */
      readonly prefix: string;
    };

/** The whole configuration, validated and typed. It contains secrets: never log it. */
export interface Config {
  /** 0 is any free port. */
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** As Fastify's `trustProxy`: nobody, so many hops, or these addresses. */
  readonly trustProxy: false | number | readonly string[];
  /** What whoever reads `/metrics` must show; `null`: nobody may. */
  readonly metricsToken: string | null;
  readonly sessionHours: number;
  /** A session that nobody uses ends after so long. */
  readonly sessionIdleMinutes: number;
  readonly sessionsPerPerson: number;
  /** How long the audit keeps who signed in and who read what. */
  readonly auditAccessDays: number;
  /** What one person may ask for, in milliseconds of one processor: at once, and each second without end. */
  readonly work: { readonly burst: number; readonly perSecond: number };
  readonly database: {
    /** `null`: the embedded PostgreSQL, in `dataDir`. */
    readonly url: string | null;
    readonly pool: number;
    /** Longest time of one statement. */
    readonly statementSeconds: number;
  };
  /** Absolute. */
  readonly dataDir: string;
  readonly files: FilesConfig;
  readonly maxFileBytes: number;
  readonly maxFilesPerMessage: number;
  /** What people may add over time; an empty list is no limit. */
  readonly quotas: Readonly<Record<'tickets' | 'messages' | 'files' | 'megabytes', QuotaLimits>>;
  readonly meilisearch: {
    readonly url: string;
    readonly apiKey: string | null;
    /** `null`: articles are found by their words alone. */
    readonly embedder: EmbedderConfig | null;
  } | null;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** How fast mails leave: at once, and in a minute, at most. */
  readonly mailRate: { readonly connections: number; readonly perMinute: number };
  /** Shares of a delay after which somebody is warned, ascending: 0.5, 0.8. */
  readonly warningThresholds: readonly number[];
  /** C3.1.3: as it is shown; `null` when none is set. */
  readonly phoneNumber: string | null;
  readonly demo: boolean;
  /** How many tickets the demonstration has, where it is filled. */
  readonly demoTickets: number;
  readonly log: { readonly level: Values['LOG_LEVEL']; readonly format: 'pretty' | 'json' };
}

/** Of those that are set apart for works of fiction in France: it rings nowhere. */
const FICTITIOUS_NUMBER = '01 99 00 12 34';

interface ReadOptions {
  /** What relative folders start from. */
  readonly root?: string;
  /** Whether a person reads the output. */
  readonly terminal?: boolean;
}

/** Each half that came without the other. */
function togetherProblems(given: Partial<Record<SettingName, string>>): Problem[] {
  const needs: readonly (readonly [SettingName, SettingName])[] = [
    ['FILES_S3_ACCESS_KEY_ID', 'FILES_S3_SECRET_ACCESS_KEY'],
    ['FILES_S3_SECRET_ACCESS_KEY', 'FILES_S3_ACCESS_KEY_ID'],
    ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET'],
    ['MEILISEARCH_EMBEDDER', 'MEILISEARCH_URL'],
    ['SMTP_URL', 'MAIL_FROM'],
  ];
  return needs
    .filter(([one, other]) => given[one] !== undefined && given[other] === undefined)
    .map(([one, other]) => missingValue(other, one));
}

/** Each variable once, with what is wrong within it where it has parts. */
function wrongValues(
  issues: readonly z.core.$ZodIssue[],
  given: Partial<Record<SettingName, string>>,
): Problem[] {
  const wrong = new Map<SettingName, Set<string>>();
  for (const issue of issues) {
    const [name, ...path] = issue.path;
    const parts = wrong.get(name as SettingName) ?? new Set();
    const within = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    for (const part of within) if (part.length > 0) parts.add(part.join('.'));
    wrong.set(name as SettingName, parts);
  }
  return [...wrong].map(([name, parts]) => unexpectedValue(name, given[name] ?? '', [...parts]));
}

function filesConfig(values: Values, root: string, dataDir: string): FilesConfig {
  const { FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY_ID: accessKeyId } = values;
  const { FILES_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (bucket === null) {
    return {
      kind: 'folder',
      folder: values.FILES_DIR ? resolve(root, values.FILES_DIR) : join(dataDir, 'files'),
      keepFree: values.FILES_KEEP_FREE_BYTES,
    };
  }
  return {
    kind: 's3',
    bucket,
    endpoint: values.FILES_S3_ENDPOINT,
    region: values.FILES_S3_REGION,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
    prefix: values.FILES_S3_PREFIX,
  };
}

/**
 * Reads the settings (docs/settings.md) from the environment. An empty value counts as absent.
 *
 * @param env the variables, usually `process.env`
 * @throws ConfigError with all problems at once
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { root = projectRoot(), terminal = process.stdout.isTTY === true }: ReadOptions = {},
): Config {
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of Object.keys(SCHEMA.shape) as SettingName[]) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const read = SCHEMA.safeParse(given);
  const problems = wrongValues(read.error?.issues ?? [], given);
  problems.push(...togetherProblems(given));
  if (!read.success || problems.length > 0) throw new ConfigError(problems);

  const values = read.data;
  const dataDir = resolve(root, values.DATA_DIR ?? '.data');
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    trustProxy: values.TRUST_PROXY,
    metricsToken: values.METRICS_TOKEN,
    sessionHours: values.SESSION_HOURS,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    sessionsPerPerson: values.SESSIONS_PER_PERSON,
    auditAccessDays: values.AUDIT_ACCESS_DAYS,
    work: {
      burst: values.WORK_BURST_SECONDS * 1000,
      perSecond: (values.WORK_SECONDS_PER_MINUTE * 1000) / 60,
    },
    database: {
      url: values.DATABASE_URL,
      pool: values.DATABASE_POOL,
      statementSeconds: values.DATABASE_STATEMENT_SECONDS,
    },
    dataDir,
    files: filesConfig(values, root, dataDir),
    maxFileBytes: values.MAX_FILE_BYTES,
    maxFilesPerMessage: values.MAX_FILES_PER_MESSAGE,
    quotas: {
      tickets: { person: values.QUOTA_TICKETS, establishment: values.QUOTA_TICKETS_ESTABLISHMENT },
      messages: { person: values.QUOTA_MESSAGES, establishment: values.QUOTA_MESSAGES_ESTABLISHMENT },
      files: { person: values.QUOTA_FILES, establishment: values.QUOTA_FILES_ESTABLISHMENT },
      megabytes: { person: values.QUOTA_MEGABYTES, establishment: values.QUOTA_MEGABYTES_ESTABLISHMENT },
    },
    meilisearch: values.MEILISEARCH_URL
      ? {
          url: values.MEILISEARCH_URL,
          apiKey: values.MEILISEARCH_API_KEY,
          embedder: values.MEILISEARCH_EMBEDDER,
        }
      : null,
    mail: values.SMTP_URL && values.MAIL_FROM ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM } : null,
    mailRate: { connections: values.MAIL_CONNECTIONS, perMinute: values.MAIL_PER_MINUTE },
    warningThresholds: values.WARNING_THRESHOLDS,
    phoneNumber: values.PHONE_NUMBER ?? (values.DEMO ? FICTITIOUS_NUMBER : null),
    demo: values.DEMO,
    demoTickets: values.DEMO_TICKETS,
    log: { level: values.LOG_LEVEL, format: values.LOG_FORMAT ?? (terminal ? 'pretty' : 'json') },
  };
}
