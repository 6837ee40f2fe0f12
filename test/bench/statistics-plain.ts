/** The slice of a client that is needed here. */
interface Client {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, number>[] }>;
}

const COUNTED_ONCE_A_TICKET = [
  ['answered', `type = 'TicketAnswered'`, `type = 'TicketAnswered'`],
  [
    'processed',
    `type = 'TicketClosed' and data ->> 'reason' = 'processed'`,
    `type = 'TicketClosed' and o.data ->> 'reason' = 'processed'`,
  ],
] as const;

const COUNTED_EVENTS = [
  ['closed', `type = 'TicketClosed'`],
  ['no-reply', `type = 'TicketClosed' and data ->> 'reason' = 'no-reply'`],
  ['level-one', `type = 'TicketClosed' and data ->> 'reason' = 'level-one'`],
  ['withdrawn', `type = 'TicketClosed' and data ->> 'reason' = 'withdrawn'`],
  ['duplicate', `type = 'TicketClosed' and data ->> 'reason' = 'duplicate'`],
  ['reopened', `type = 'TicketReopened'`],
  ['complement-asked', `type = 'ComplementRequested'`],
  ['complement-given', `type = 'ComplementGiven'`],
  ['reminder', `type = 'ComplementReminded'`],
] as const;

const COMMITMENTS = ['acknowledgement', 'response', 'maintenance-decision'] as const;

/** What anybody would write over the raw tables for a month in Paris: `:a` is its beginning, `:b` its end. */
export const COUNTS: readonly { readonly what: string; readonly sql: string }[] = [
  { what: 'received', sql: `select count(*) from ticket where opened_at >= :a and opened_at < :b` },
  ...COUNTED_ONCE_A_TICKET.map(([what, is, before]) => ({
    what,
    sql: `select count(*) from ticket_event e where ${is} and at >= :a and at < :b and not exists
            (select from ticket_event o where o.ticket_id = e.ticket_id and o.version < e.version and o.${before})`,
  })),
  ...COUNTED_EVENTS.map(([what, is]) => ({
    what,
    sql: `select count(*) from ticket_event where ${is} and at >= :a and at < :b`,
  })),
  ...COMMITMENTS.flatMap((kind) => [
    {
      what: `${kind} kept`,
      sql: `select count(*) from commitment where kind = '${kind}' and outcome = 'kept' and settled_at >= :a and settled_at < :b`,
    },
    {
      what: `${kind} broken`,
      sql: `select count(*) from commitment where kind = '${kind}' and outcome in ('broken', 'pending')
              and due_at >= :a and due_at < :b`,
    },
  ]),
];

const OPEN = `select count(*) filter (where type in ('TicketOpened', 'TicketReopened'))
                   - count(*) filter (where type = 'TicketClosed') from ticket_event where at < :b`;

/** Every count of a month in one statement, what is open at its end included. */
export async function plainCounts(client: Client, month: string): Promise<Record<string, number>> {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  const parts = [...COUNTS, { what: 'open', sql: OPEN }].map(
    ({ what, sql }) => `(${sql.replaceAll(':a', '$1').replaceAll(':b', '$2')})::int as "${what}"`,
  );
  const bounds = [`${month}-01 00:00 Europe/Paris`, `${next}-01 00:00 Europe/Paris`];
  const text = `select ${parts.join(', ')}`
    .replaceAll('$1', '$1::timestamptz')
    .replaceAll('$2', '$2::timestamptz');
  const { rows } = await client.query(text, bounds);
  return rows[0] ?? {};
}
