import type { EntityManager } from '../platform/database/index.js';
import { beyondKey, type Page, pageOf, pageSize, readCursor, refuseWith } from '../platform/graphql/index.js';
import { isMailAddress } from '../platform/mail/index.js';
import { isUuid } from '../platform/text/index.js';
import { MailEntity, type MailRow, type MailStatus } from './mail.entity.js';
import type { MailService, MailServiceState } from './mail-service.js';
import { withAddress, withoutSecret } from './render.js';

interface OutboxOptions {
  readonly em: EntityManager;
  /** The desk's own, without a slash at its end. */
  readonly publicUrl: string;
  readonly service: Pick<MailService, 'delivers' | 'state' | 'trouble' | 'wake'>;
}

/** Whether mails leave, and what is there that did not. */
export interface OutboxState {
  readonly service: MailServiceState;
  /** Why, and since when, the mail server cannot be reached; as far as the server that answers knows. */
  readonly error: string | null;
  readonly since: string | null;
  readonly waiting: number;
  /** When the oldest of them was written. */
  readonly waitingSince: Date | null;
  readonly failed: number;
  readonly kept: number;
}

/** Mails that somebody may have sent again. */
export type StuckStatus = Extract<MailStatus, 'failed' | 'kept'>;

/** What became of them. */
export interface RetriedMails {
  /** They leave. */
  readonly again: number;
  /** They stay as they are: their person has left, or has no address. */
  readonly withoutAddress: number;
}

/** What was written to whom, for admins: read it, find what could not be delivered, try it again. */
export class Outbox {
  constructor(private readonly options: OutboxOptions) {}

  /** Newest first. */
  async list(
    em: EntityManager,
    { first, after, status }: { first: number; after: string | null; status: MailStatus | null },
  ): Promise<Page<MailRow>> {
    const size = pageSize(first);
    const wanted = status === null ? {} : { status };
    const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
    const beyond = at === null ? {} : beyondKey(['createdAt', 'desc', at], ['id', 'asc', id]);
    const rows = await em.find(
      MailEntity,
      { $and: [wanted, beyond] },
      { orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], limit: size + 1, disableIdentityMap: true },
    );
    const total = await em.count(MailEntity, wanted);
    const page = pageOf(rows, size, total, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, nodes: page.nodes.map((row) => this.addressed(row)) };
  }

  async state(em: EntityManager): Promise<OutboxState> {
    const { state, trouble } = this.options.service;
    const [row] = await em.execute<{ waiting: number; since: string | null; failed: number; kept: number }[]>(
      `select count(*) filter (where status in ('waiting', 'queued'))::int as waiting,
              min(created_at) filter (where status in ('waiting', 'queued')) as since,
              count(*) filter (where status = 'failed')::int as failed,
              count(*) filter (where status = 'kept')::int as kept
         from mail where status <> 'sent'`,
    );
    const { waiting, failed, kept } = row ?? { waiting: 0, failed: 0, kept: 0 };
    return {
      service: state,
      error: trouble?.error ?? null,
      since: trouble?.since ?? null,
      waiting,
      failed,
      kept,
      waitingSince: row?.since ? new Date(row.since) : null,
    };
  }

  /** Refusals: NOT_FOUND, MAIL_NOT_STUCK, MAIL_SERVER_MISSING, MAIL_WITHOUT_ADDRESS. */
  async retry(id: string): Promise<MailRow> {
    const { em, service } = this.options;
    const mail = await em.fork().transactional(async (locked) => {
      const known =
        isUuid(id) && (await locked.execute<unknown[]>(`select 1 from mail where id = ? for update`, [id]));
      if (!known || known.length === 0) refuseWith('NOT_FOUND', 'id');
      const row = await locked.findOneOrFail(MailEntity, { id });
      if (row.status !== 'failed' && row.status !== 'kept') refuseWith('MAIL_NOT_STUCK', 'id');
      if (!service.delivers) refuseWith('MAIL_SERVER_MISSING');
      const [person] = await locked.execute<{ email: string | null }[]>(
        `select email from person where id = ? and active`,
        [row.personId],
      );
      // Put right in the directory meanwhile, as a rule.
      const address = person?.email?.trim() ?? '';
      if (!isMailAddress(address)) refuseWith('MAIL_WITHOUT_ADDRESS', 'id');
      await sendAgain(locked, [{ id, address }]);
      return locked.refreshOrFail(row);
    });
    void service.wake();
    return this.addressed(mail);
  }

  /** All of them in one act, each to the address that the directory has by now. Refusal: MAIL_SERVER_MISSING. */
  async retryAll(statuses: readonly StuckStatus[]): Promise<RetriedMails> {
    const { em, service } = this.options;
    if (!service.delivers) refuseWith('MAIL_SERVER_MISSING');
    const retried = await em.fork().transactional(async (locked) => {
      const stuck = await locked.execute<{ id: string; email: string | null }[]>(
        `select m.id, trim(p.email) as email from mail m left join person p on p.id = m.person_id and p.active
          where m.status in (?) order by m.created_at, m.id for update of m`,
        [statuses],
      );
      const reachable = stuck.flatMap(({ id, email }) =>
        email !== null && isMailAddress(email) ? [{ id, address: email }] : [],
      );
      await sendAgain(locked, reachable);
      return { again: reachable.length, withoutAddress: stuck.length - reachable.length };
    });
    void service.wake();
    return retried;
  }

  private addressed(row: MailRow): MailRow {
    const { publicUrl } = this.options;
    const shown = (written: string): string =>
      withAddress(row.secretId ? withoutSecret(written, row.language) : written, publicUrl);
    return { ...row, plain: shown(row.plain), html: shown(row.html) };
  }
}

async function sendAgain(
  em: EntityManager,
  mails: readonly { readonly id: string; readonly address: string }[],
): Promise<void> {
  await em.execute(
    `update mail m set status = 'waiting', address = again.address, last_error = null, tries = 0,
            try_at = clock_timestamp()
       from jsonb_to_recordset(?::jsonb) as again (id uuid, address text) where m.id = again.id`,
    [JSON.stringify(mails)],
  );
}
