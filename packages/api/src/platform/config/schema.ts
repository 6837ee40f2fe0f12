import { isIP } from 'node:net';
import { z } from 'zod';
import { EMBEDDER } from './embedder.js';
import { SETTINGS, type SettingName } from './settings.js';

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const address = (protocols: readonly string[], fits: (url: URL) => boolean = () => true) =>
  z.string().refine((text) => {
    const url = urlOf(text);
    // `postgres:desk` parses, as a path.
    return url !== null && text.includes('://') && protocols.includes(url.protocol) && fits(url);
  });

const web = ['http:', 'https:'];
const atRoot = (url: URL): boolean => url.pathname === '/' && url.search === '' && url.hash === '';
const withoutSlash = (text: string): string => text.replace(/\/+$/, '');

/** `10.0.0.0/8`, `::1`, or one of the names that Fastify knows. */
const proxyAddress = (text: string): boolean => {
  const [ip = '', bits, ...more] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const widest = isIP(ip) === 4 ? 32 : 128;
  return (
    isIP(ip) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
  );
};

const proxies = z.union([
  whole(0, 20).transform((hops) => (hops === 0 ? false : hops)),
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(proxyAddress)),
]);

/** Ascending, each once. */
const shares = z
  .string()
  .transform((text) => text.split(',').map((part) => Number(part.trim())))
  .refine((parts) => parts.length <= 5 && parts.every((part) => part > 0 && part < 1))
  .transform((parts) => [...new Set(parts)].toSorted((a, b) => a - b));

const SPANS = { h: 3_600_000, d: 24 * 3_600_000 } as const;

/** `30/h,100/d`: so much within any hour and any day; `none` for no limit. */
const quota = z
  .string()
  .regex(/^(?:none|[1-9]\d{0,8}\/[hd](?:, ?[1-9]\d{0,8}\/[hd])*)$/)
  .transform((text) =>
    text === 'none'
      ? []
      : text.split(',').map((part) => {
          const [amount, span] = part.trim().split('/') as [string, keyof typeof SPANS];
          return { amount: Number(amount), per: SPANS[span] };
        }),
  );

const optional = <T extends z.ZodType>(type: T) => type.optional().transform((value) => value ?? null);
const byDefault = <T extends z.ZodType>(name: SettingName, type: T) =>
  type.prefault(SETTINGS[name].default as never);

/** How each variable is parsed. Absent and empty are the same: see `readConfig`. */
export const SCHEMA = z.object({
  PORT: byDefault('PORT', whole(0, 65_535)),
  HOST: byDefault('HOST', z.string().regex(/^[\w.:-]+$/)),
  PUBLIC_URL: optional(address(web, atRoot).transform(withoutSlash)),
  TRUST_PROXY: byDefault('TRUST_PROXY', proxies),
  METRICS_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{16,}$/)),
  SESSION_HOURS: byDefault('SESSION_HOURS', whole(1, 168)),
  SESSION_IDLE_MINUTES: byDefault('SESSION_IDLE_MINUTES', whole(5, 10_080)),
  SESSIONS_PER_PERSON: byDefault('SESSIONS_PER_PERSON', whole(1, 1_000)),
  AUDIT_ACCESS_DAYS: byDefault('AUDIT_ACCESS_DAYS', whole(30, 3_650)),
  WORK_BURST_SECONDS: byDefault('WORK_BURST_SECONDS', whole(1, 3_600)),
  WORK_SECONDS_PER_MINUTE: byDefault('WORK_SECONDS_PER_MINUTE', whole(1, 600)),
  DATABASE_URL: optional(address(['postgres:', 'postgresql:'], (url) => url.pathname.length > 1)),
  DATABASE_POOL: byDefault('DATABASE_POOL', whole(2, 200)),
  DATABASE_STATEMENT_SECONDS: byDefault('DATABASE_STATEMENT_SECONDS', whole(1, 3_600)),
  DATA_DIR: optional(z.string()),
  FILES_DIR: optional(z.string()),
  FILES_KEEP_FREE_BYTES: byDefault('FILES_KEEP_FREE_BYTES', whole(0, 100_000_000_000_000)),
  FILES_S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)),
  FILES_S3_ENDPOINT: optional(address(web)),
  FILES_S3_REGION: byDefault('FILES_S3_REGION', z.string().regex(/^[\w-]+$/)),
  FILES_S3_ACCESS_KEY_ID: optional(z.string()),
  FILES_S3_SECRET_ACCESS_KEY: optional(z.string()),
  FILES_S3_PREFIX: z
    .string()
    .regex(/^(?!\/)(?!.*\.\.)[\w./-]*$/)
    .prefault(''),
  MAX_FILE_BYTES: byDefault('MAX_FILE_BYTES', whole(1_000, 2_000_000_000)),
  MAX_FILES_PER_MESSAGE: byDefault('MAX_FILES_PER_MESSAGE', whole(1, 100)),
  QUOTA_TICKETS: byDefault('QUOTA_TICKETS', quota),
  QUOTA_TICKETS_ESTABLISHMENT: byDefault('QUOTA_TICKETS_ESTABLISHMENT', quota),
  QUOTA_MESSAGES: byDefault('QUOTA_MESSAGES', quota),
  QUOTA_MESSAGES_ESTABLISHMENT: byDefault('QUOTA_MESSAGES_ESTABLISHMENT', quota),
  QUOTA_FILES: byDefault('QUOTA_FILES', quota),
  QUOTA_FILES_ESTABLISHMENT: byDefault('QUOTA_FILES_ESTABLISHMENT', quota),
  QUOTA_MEGABYTES: byDefault('QUOTA_MEGABYTES', quota),
  QUOTA_MEGABYTES_ESTABLISHMENT: byDefault('QUOTA_MEGABYTES_ESTABLISHMENT', quota),
  MEILISEARCH_URL: optional(address(web).transform(withoutSlash)),
  MEILISEARCH_API_KEY: optional(z.string()),
  MEILISEARCH_EMBEDDER: optional(EMBEDDER),
  SMTP_URL: optional(address(['smtp:', 'smtps:'], (url) => url.hostname !== '')),
  MAIL_FROM: optional(z.string().regex(/^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)),
  MAIL_CONNECTIONS: byDefault('MAIL_CONNECTIONS', whole(2, 50)),
  MAIL_PER_MINUTE: byDefault('MAIL_PER_MINUTE', whole(1, 100_000)),
  WARNING_THRESHOLDS: byDefault('WARNING_THRESHOLDS', shares),
  PHONE_NUMBER: optional(z.string().regex(/^\+?\d(?:[ .]?\d){3,19}$/)),
  DEMO: byDefault(
    'DEMO',
    z.stringbool({ truthy: ['1', 'true', 'yes', 'oui'], falsy: ['0', 'false', 'no', 'non'] }),
  ),
  DEMO_TICKETS: byDefault('DEMO_TICKETS', whole(1, 20_000)),
  LOG_LEVEL: byDefault('LOG_LEVEL', z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  LOG_FORMAT: optional(z.enum(['pretty', 'json'])),
}) satisfies z.ZodObject<Record<SettingName, z.ZodType>>;

/** What came through, each value in its type. */
export type Values = z.output<typeof SCHEMA>;
