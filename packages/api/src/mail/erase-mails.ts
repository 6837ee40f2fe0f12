import type { Language } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { Appended, TicketReaction } from '../ticket-log/index.js';
import { action, text, type Letter } from './letter.js';
import { DESK, render } from './render.js';

interface Row {
  readonly id: string;
  readonly language: Language;
  readonly ofTicket: boolean;
}

/**
 * Replaces stored mails that quote an erased text: the whole letter, as it may contain the text in another form
 * (masked, cut). A pending mail is sent with the replacement. In the transaction of the erasure.
 */
export const eraseMails: TicketReaction = async (em, appended) => {
  const { ticket, erased } = appended;
  if (erased.length === 0) return;
  const mails = await quoting(em, appended);
  if (mails.length === 0) return;
  const rows = mails.map(({ id, language, ofTicket }) => ({
    id,
    ...render(letterFor(ticket.number, ofTicket), { language, mark: ticket.number }),
  }));
  await em.execute(
    `update mail m set subject = r.subject, plain = r.plain, html = r.html
       from jsonb_to_recordset(?::jsonb) as r (id uuid, subject text, plain text, html text) where m.id = r.id`,
    [JSON.stringify(rows)],
  );
};

/**
 * The mails about the events; every mail of a ticket whose title it was, in the digests too; what reminds of a
 * request for complements.
 */
function quoting(em: EntityManager, { ticket, events, erased }: Appended): Promise<Row[]> {
  const versions = erased.map(({ version }) => version);
  const asked = erased.flatMap(({ version }) =>
    events[version - 1]?.type === 'ComplementRequested' ? [version] : [],
  );
  const isTitle = erased.some(({ field }) => field === 'request.title');
  return em.execute<Row[]>(
    `select id, language, true as "ofTicket" from mail
      where ticket_id = ?::uuid
        and (? or version in (?)
             or version > ?::int and kind in ('complement-reminder', 'no-reply-closing'))
     union all
     select id, language, false from mail
      where ? and kind in ('notification', 'notification-digest') and strpos(subject || plain, ?) > 0`,
    [ticket.id, isTitle, versions, asked.length === 0 ? null : Math.min(...asked), isTitle, ticket.number],
  );
}

const letterFor = (number: string, ofTicket: boolean): Letter => ({
  rule: ofTicket ? 'C3.3.1' : null,
  subject: { fr: 'Texte effacé', en: 'Text erased' },
  blocks: [
    text(
      'Ce courriel citait un texte qui a été effacé de la fiche.',
      'This email quoted a text that was erased from the ticket.',
    ),
    action(`Ouvrir la fiche ${number}`, `Open ticket ${number}`, `${DESK}/fiches/${number}`),
  ],
});
