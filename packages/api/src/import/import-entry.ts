import { randomUUID } from 'node:crypto';
import type { Instant } from '@assistance/domain/shared';
import { type KnownNames, publishRedacted } from '../knowledge-base/index.js';
import { attempt, refuseWith } from '../platform/graphql/index.js';
import type { UnitOfWork } from '../ticket-log/index.js';
import { openTicket, type PastAct } from '../ticket/index.js';
import type { ImportParticipants } from './participants.js';
import type { ImportLine, ImportOptions } from './import-report.js';
import { problemsOf, RECORD, type ImportRecord } from './record.js';

export interface Work {
  readonly rank: number;
  readonly cast: ImportParticipants;
  readonly names: KnownNames;
  readonly now: Instant;
  readonly seen: Set<string>;
  readonly options: Pick<ImportOptions, 'source' | 'product'>;
}

/** One entry. */
export async function importEntry(
  unit: UnitOfWork,
  entry: unknown,
  { rank, cast, names, now, seen, options }: Work,
): Promise<ImportLine> {
  const { em } = unit;
  const parsed = RECORD.safeParse(entry);
  if (!parsed.success) {
    const id = String((entry as { id?: unknown } | null)?.id ?? '?');
    return { rank, id, status: 'refused', reason: problemsOf(parsed.error) };
  }
  const record = parsed.data;
  const { id } = record;
  if (seen.has(id))
    return { rank, id, status: 'refused', reason: 'id : déjà porté par une entrée précédente du fichier' };
  seen.add(id);
  const [before] = await em.execute<{ number: string }[]>(
    `select t.number from import_record i join ticket t on t.id = i.ticket_id where i.source = ? and i.external_id = ?`,
    [options.source, id],
  );
  if (before) return { rank, id, status: 'already-there', number: before.number };
  const lived = await attempt(() => live(unit, record, { cast, names, now, options }));
  if (!lived.ok) {
    const { field, messages } = lived.refusal;
    return { rank, id, status: 'refused', reason: `${field === null ? '' : `${field} : `}${messages.fr}` };
  }
  const { ticketId, number, redacted } = lived.value;
  await em.execute(
    `insert into import_record (source, external_id, ticket_id, imported_at) values (?, ?, ?, ?)`,
    [options.source, id, ticketId, now],
  );
  return { rank, id, status: 'imported', number, redacted };
}

/** Shorter than what the form asks for (C4.2.1), a title alone is completed. */
const describe = ({ question, title }: ImportRecord, source: string): string =>
  question ?? `${title}\n\nFiche reprise de « ${source} » : seule la question en a été conservée.`;

const UNKNOWN = 'Non conservé par l’outil d’origine.';

async function live(
  unit: UnitOfWork,
  record: ImportRecord,
  { cast, names, now, options }: Pick<Work, 'cast' | 'names' | 'now' | 'options'>,
): Promise<{ ticketId: string; number: string; redacted: number }> {
  const ticketId = randomUUID();
  const productId = await cast.product(record.product ?? options.product);
  const openedAt = record.openedAt ?? record.closedAt ?? now;
  const closedAt = record.closedAt ?? now;
  if (Date.parse(closedAt) < Date.parse(openedAt) || Date.parse(closedAt) > Date.parse(now)) {
    refuseWith('INVALID_VALUE', 'closedAt', { value: closedAt });
  }
  const acts: PastAct['command'][] = [
    { type: 'Acknowledge', agentId: cast.agentId },
    // C3.2.7: it was given over there; whoever brings it in answers for it where the rule is unsure, and the log says so.
    {
      type: 'Respond',
      outcome: record.outcome ?? 'answer',
      text: record.text,
      attachments: [],
      confirmed: true,
    },
    ...(record.outcome === 'maintenance'
      ? [{ type: 'DecideMaintenance', taken: true, explanation: record.text, confirmed: true } as const]
      : []),
    { type: 'Close' },
  ];
  const closed = { now: new Date(closedAt).toISOString(), actor: cast.agent };
  const { ticket } = await openTicket(
    unit.as({ now: new Date(openedAt).toISOString(), actor: cast.correspondent }),
    {
      id: ticketId,
      channel: 'web',
      correspondentId: cast.correspondentId,
      request: {
        productId,
        releaseId: null,
        title: record.title,
        description: describe(record, options.source),
        lastActions: UNKNOWN,
        messages: record.errorCodes ?? [],
        firstAnalysis: UNKNOWN,
        blocking: record.blocking ?? false,
        changedOutsideApplication: false,
        priorAgreement: null,
        attachments: [],
      },
      since: acts.map((command) => ({ command, ...closed })),
    },
  );
  const { findings } = await publishRedacted(
    unit.as({ now, actor: cast.agent }),
    ticketId,
    {
      title: record.title,
      problem: record.question ?? record.title,
      solution: record.text,
      errorCodes: record.errorCodes ?? [],
      releases: record.releases ?? [],
      theme: record.theme ?? null,
    },
    names,
  );
  return { ticketId, number: ticket.number, redacted: findings };
}
