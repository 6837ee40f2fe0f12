import { isAdmin } from '@assistance/domain/access';
import { AUDIT_KINDS, type AuditKind } from '@assistance/domain/audit';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from '../platform/database/index.js';
import { forbidWith, refuseWith, type Viewer } from '../platform/graphql/index.js';
import type { AuditService } from '../room/index.js';
import { flatDetails } from './flat-details.js';
import { allEntries, type AuditFilter, type ListedEntry } from './list-entries.js';

interface Routes {
  readonly em: EntityManager;
  readonly audit: AuditService;
  readonly viewerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;
}

type Asked = Readonly<Record<string, string | undefined>>;

/** `GET /audit.csv`, with the filters of the page: for admins; the export is an entry itself. */
export function auditRoutes(app: FastifyInstance, { em, audit, viewerOf }: Routes): void {
  app.get<{ Querystring: Asked }>('/audit.csv', async (request, reply) => {
    const viewer = (await viewerOf(request, reply)) ?? refuseWith('NOT_SIGNED_IN');
    if (!isAdmin(viewer.role)) forbidWith('C3.3.1');
    const filter = filterOf(request.query);
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const details = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
    await audit.record(em.fork(), { kind: 'export', operation: 'exportAudit', viewer, origin, details });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .header('cache-control', 'no-store')
      .send(Readable.from(lines(em, filter)));
  });
}

function filterOf({ person, kind, objectKind, object, from, to }: Asked): AuditFilter {
  const text = (value: string | undefined): string | null => (value ? value.slice(0, 200) : null);
  return {
    personId: text(person),
    kind: kindNamed(kind),
    objectKind: text(objectKind),
    object: text(object),
    from: dateNamed(from, 'from'),
    to: dateNamed(to, 'to'),
  };
}

function kindNamed(kind: string | undefined): AuditKind | null {
  if (!kind) return null;
  return (
    AUDIT_KINDS.find((one) => one === kind) ??
    refuseWith('INVALID_VALUE', 'kind', { value: kind.slice(0, 40) })
  );
}

function dateNamed(text: string | undefined, field: string): Date | null {
  if (!text) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime())
    ? refuseWith('INVALID_VALUE', field, { value: text.slice(0, 40) })
    : date;
}

/** In both languages: one file for everybody. */
const HEAD = [
  'Date (UTC) / date',
  'Nature / kind',
  'Opération / operation',
  'Issue / outcome',
  'Identifiant / person id',
  'Personne / person',
  'Rôle / role',
  'Compte du serveur / account',
  'Adresse / address',
  'Session',
  'Navigateur / browser',
  'Objets / objects',
  'Détails / details',
  'Place / position',
  'Empreinte / hash',
];

/** As French Excel opens it with a double click. */
const csv = (rows: readonly (readonly string[])[], { bom = false } = {}): string =>
  stringify(rows as string[][], { bom, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true });

async function* lines(em: EntityManager, filter: AuditFilter): AsyncGenerator<string> {
  yield csv([HEAD], { bom: true });
  for await (const entries of allEntries(em.fork(), filter)) {
    const names = await namesOf(em.fork(), entries);
    yield csv(entries.map((entry) => lineOf(entry, names)));
  }
}

const lineOf = (entry: ListedEntry, names: ReadonlyMap<string, string>): string[] => [
  entry.at,
  entry.kind,
  entry.operation,
  entry.outcome,
  entry.personId ?? '',
  entry.personId === null ? '' : (names.get(entry.personId) ?? ''),
  entry.role ?? '',
  entry.account ?? '',
  entry.address ?? '',
  entry.session ?? '',
  entry.browser ?? '',
  entry.objects.join(' '),
  flatDetails(entry.details)
    .map(({ name, value }) => `${name}=${value}`)
    .join(' '),
  entry.position ?? '',
  entry.hash ?? '',
];

async function namesOf(em: EntityManager, entries: readonly ListedEntry[]): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap(({ personId }) => personId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; name: string }[]>(
    `select id, first_name || ' ' || last_name as name from person where id in (?)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
