import { Migration } from '@mikro-orm/migrations';

/** C3.2.6: whoever is in charge is asked for the progress of what maintenance has taken, from now on. */
export class ProgressAsked extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** A look at each; what owes nothing is planned no more. What ended long ago, or was brought in, is left in peace. */
const STATEMENTS = [
  `insert into scheduled_act (kind, subject, due_at)
   select distinct 'ask-progress', t.id, now()
     from ticket t join ticket_event e on e.ticket_id = t.id
    where e.type = 'MaintenanceDecided' and e.data ->> 'taken' = 'true' and t.malfunction_id is null
      and (t.closed_at is null or t.closed_at > now() - interval '180 days')
      and not exists (select from import_record i where i.ticket_id = t.id)
   on conflict do nothing`,
  `insert into scheduled_act (kind, subject, due_at)
   select 'ask-malfunction-progress', id, now() from malfunction where status = 'taken'
   on conflict do nothing`,
];
