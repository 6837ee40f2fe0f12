import { PARIS_ZONE } from '@assistance/domain/calendar';
import { Migration } from '@mikro-orm/migrations';

/**
 * C2.1, C1.1: when an establishment is a member, where it is, under which names it is and was known; since when it runs a
 * product, and which releases it installed. Of those that are there, nothing of it is known: they are members, and run
 * what they run.
 */
export class Establishments extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `alter table establishment
     add column region text,
     add column time_zone text not null default '${PARIS_ZONE}',
     add column member_since date,
     add column member_until date,
     add column also_known_as text[] not null default '{}',
     add constraint member_once_begun check (member_until >= member_since)`,
  `create table former_name (
     id uuid primary key,
     establishment_id uuid not null references establishment on delete cascade,
     name text not null,
     short_name text not null,
     replaced_on date not null,
     recorded_at timestamptz(3) not null,
     recorded_by uuid references person
   )`,
  `create index former_name_of_establishment on former_name (establishment_id, replaced_on desc)`,
  `alter table deployment
     add column started_on date,
     add column ended_on date,
     add constraint deployment_ended_once_begun check (ended_on >= started_on),
     add constraint hosted_by_somebody check (mode <> 'hosted' or host is not null) not valid`,
  `create index deployment_of_product on deployment (product_id, establishment_id)`,
  `create table installation (
     id uuid primary key,
     establishment_id uuid not null,
     product_id uuid not null,
     release_id uuid not null references release,
     installed_on date not null,
     recorded_at timestamptz(3) not null,
     recorded_by uuid references person,
     foreign key (establishment_id, product_id) references deployment on delete cascade
   )`,
  `create index installation_of_deployment on installation (establishment_id, product_id, installed_on desc)`,
  `create index installation_of_release on installation (release_id)`,
];
