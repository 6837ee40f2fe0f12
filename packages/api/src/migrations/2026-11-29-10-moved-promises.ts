import { Migration } from '@mikro-orm/migrations';

/** C3.2.3, C3.2.5: two more things that are counted, and which definitions the tables were counted by. */
export class MovedPromises extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter type statistics_measure add value 'breach-cleared' after 'requalified'`,
  `alter type statistics_measure add value 'schedule-replaced' after 'breach-cleared'`,
  // One line. What was counted by older definitions is counted anew by the desk; where nothing was, nothing need be
  `create table statistics_definitions (one boolean primary key default true check (one), version int not null)`,
  `insert into statistics_definitions (version) select case when exists (select from ticket) then 1 else 2 end`,
];
