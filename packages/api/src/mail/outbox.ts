import type { EntityManager } from '../platform/database/index.js';
import { beyondKey, type Page, pageOf, pageSize, readCursor, refuseWith } from '../platform/graphql/index.js';
import { isMailAddress } from '../platform/mail/index.js';
import { isUuid } from '../platform/text/index.js';
import { MailEntity, type MailRow, type MailStatus } from './mail.entity.js';
import { withAddress } from './render.js';

interface OutboxOptions {
  readonly em: EntityManager;
  /** The desk's own, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether a server is set. */
  readonly delivers: boolean;
  /** Called when there is something to send. */
  readonly relay: () => Promise<void>;
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

  /** Refusals: NOT_FOUND, MAIL_NOT_STUCK, MAIL_SERVER_MISSING, MAIL_WITHOUT_ADDRESS. */
  async retry(id: string): Promise<MailRow> {
    const { em, delivers, relay } = this.options;
    const mail = await em.fork().transactional(async (locked) => {
      const known =
        isUuid(id) && (await locked.execute<unknown[]>(`select 1 from mail where id = ? for update`, [id]));
      if (!known || known.length === 0) refuseWith('NOT_FOUND', 'id');
      const row = await locked.findOneOrFail(MailEntity, { id });
      if (row.status !== 'failed' && row.status !== 'kept') refuseWith('MAIL_NOT_STUCK', 'id');
      if (!delivers) refuseWith('MAIL_SERVER_MISSING');
      const [person] = await locked.execute<{ email: string | null }[]>(
        `select email from person where id = ? and active`,
        [row.personId],
      );
      // Put right in the directory meanwhile, as a rule.
      const address = person?.email?.trim() ?? '';
      if (!isMailAddress(address)) refuseWith('MAIL_WITHOUT_ADDRESS', 'id');
      row.address = address;
      row.status = 'waiting';
      row.lastError = null;
      await locked.flush();
      return row;
    });
    void relay();
    return this.addressed(mail);
  }

  private addressed(row: MailRow): MailRow {
    const { publicUrl } = this.options;
    return { ...row, plain: withAddress(row.plain, publicUrl), html: withAddress(row.html, publicUrl) };
  }
}
