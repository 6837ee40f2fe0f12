import { Migration } from '@mikro-orm/migrations';
import { cleanArgs } from '../platform/graphql/clean-args.js';
import { foldText } from '../platform/text/index.js';

/**
 * Mends the texts that came in before there was one entrance for them: composes accents, takes out what no reader sees.
 * What is made from them follows: rows are read anew by the searches at the next start.
 */
export class CleanTexts extends Migration {
  override async up(): Promise<void> {
    // What happened stays as it happened; only what no reader ever saw of it goes.
    await this.execute(`alter table ticket_event disable trigger ticket_event_append_only`);
    const events = await this.mend('ticket_event', ['ticket_id', 'version'], ['data']);
    await this.execute(`alter table ticket_event enable trigger ticket_event_append_only`);
    const tickets = await this.mend('ticket', ['id'], TICKET);
    for (const { id, number, title, description, messages } of tickets) {
      const searchable = foldText([number, title, description, ...(messages as string[])].join('\n'));
      await this.execute(`update ticket set searchable = ? where id = ?`, [searchable, id]);
    }
    const touched = [...new Set([...events.map((row) => row['ticket_id']), ...tickets.map(({ id }) => id)])];
    // Written anew at the start of a server.
    if (touched.length > 0)
      await this.execute(`delete from ticket_search where ticket_id = any(?::uuid[])`, [asArray(touched)]);
    await this.mend('malfunction_event', ['malfunction_id', 'version'], ['data']);
    for (const { id, number, title, description } of await this.mend('malfunction', ['id'], MALFUNCTION)) {
      const searchable = foldText([number, title, description].join('\n'));
      await this.execute(`update malfunction set searchable = ? where id = ?`, [searchable, id]);
    }
    const articles = await this.mend('article', ['id'], ARTICLE);
    for (const { id } of articles) {
      // Another version: that is what the indexes of every engine are compared by.
      await this.execute(`update article set version = version + 1 where id = ?`, [id]);
      await this.execute(
        `insert into article_version (article_id, version, title, problem, solution, published_at, published_by)
         select a.id, a.version, a.title, a.problem, a.solution, v.published_at, v.published_by
           from article a join article_version v on v.article_id = a.id and v.version = a.version - 1
          where a.id = ?`,
        [id],
      );
    }
    await this.mend('template', ['id'], ['name', 'body', 'team']);
    await this.mend('closure', ['id'], ['label']);
    await this.mend('article_opinion', ['article_id', 'person_id'], ['comment']);
  }

  /** Cleans these columns where they need it; gives the rows that changed, with their columns as they are now. */
  private async mend(
    table: string,
    keys: readonly string[],
    columns: readonly string[],
  ): Promise<Record<string, unknown>[]> {
    const suspect = columns
      .map((name) => `${name}::text ~ ? or ${name}::text is not nfc normalized`)
      .join(' or ');
    const rows = (await this.execute(
      `select * from ${table} where ${suspect}`,
      columns.map(() => UNSEEN),
    )) as Record<string, unknown>[];
    const mended: Record<string, unknown>[] = [];
    for (const row of rows) {
      const before = Object.fromEntries(columns.map((name) => [SHAPE_OF[name] ?? name, row[name]]));
      const clean = cleanArgs(before);
      if (JSON.stringify(clean) === JSON.stringify(before)) continue;
      const values = columns.map((name) => stored(clean[SHAPE_OF[name] ?? name]));
      await this.execute(
        `update ${table} set ${columns.map((name, index) => `${name} = ?${castOf(row[name], values[index])}`).join(', ')}
          where ${keys.map((key) => `${key} = ?`).join(' and ')}`,
        [...values, ...keys.map((key) => row[key])],
      );
      mended.push({
        ...row,
        ...Object.fromEntries(columns.map((name) => [name, clean[SHAPE_OF[name] ?? name]])),
      });
    }
    return mended;
  }
}

const TICKET = ['title', 'description', 'last_actions', 'messages', 'first_analysis', 'prior_agreement'];
const MALFUNCTION = ['title', 'description', 'explanation'];
const ARTICLE = ['title', 'problem', 'solution', 'theme'];

/** Columns whose texts have another name in the API: what they hold is named there. */
const SHAPE_OF: Readonly<Record<string, string>> = {
  last_actions: 'lastActions',
  first_analysis: 'firstAnalysis',
  prior_agreement: 'priorAgreement',
};

/** Format characters but the joiner of emoji, fillers, controls and odd line ends; in JSON, controls are escapes. */
const UNSEEN =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u0001-\\u0008\\u000b-\\u001f\\u007f-\\u009f]|\\\\u00[01]|\\\\[rbf]';

const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
const castOf = (before: unknown, after: unknown): string =>
  typeof before === 'object' && before !== null && typeof after === 'string' ? '::jsonb' : '';
const asArray = (ids: readonly unknown[]): string => `{${ids.join(',')}}`;
