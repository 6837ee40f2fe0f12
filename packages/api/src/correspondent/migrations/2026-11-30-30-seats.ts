import { Migration } from '@mikro-orm/migrations';

/**
 * C4.1.1: two functional and two technical seats for each product and establishment, as a constraint of the database. A
 * seat that ended stays as a row: who held it, from when until when, and who came after.
 */
export class Seats extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // granted_at: none for those on record before their days were kept
  `alter table seat
     drop constraint seat_pkey,
     add column id uuid not null default gen_random_uuid(),
     add column establishment_id uuid references establishment,
     add column slot smallint,
     add column granted_at timestamptz(3),
     add column granted_by uuid references person,
     add column ended_at timestamptz(3),
     add column ended_by uuid references person,
     add column successor_id uuid references person`,
  // A seat is an establishment's: without one there never was any.
  `delete from seat s using person p where p.id = s.person_id and p.establishment_id is null`,
  // What a closed account still held counted for nothing.
  `with placed as (
     select s.id, p.establishment_id, p.active,
            row_number() over (partition by p.establishment_id, s.product_id, s.kind, p.active
                               order by p.last_name, p.first_name, p.id) as rank
       from seat s join person p on p.id = s.person_id
   )
   update seat s
      set establishment_id = d.establishment_id,
          slot = case when d.active and d.rank <= 2 then d.rank else 1 end,
          ended_at = case when d.active and d.rank <= 2 then null else now() end
     from placed d
    where d.id = s.id`,
  `alter table seat
     alter column establishment_id set not null,
     alter column slot set not null,
     add primary key (id),
     add check (slot in (1, 2)),
     add check (ended_at >= granted_at),
     add check (ended_at is not null or num_nonnulls(ended_by, successor_id) = 0)`,
  `create unique index seat_held_once on seat (establishment_id, product_id, kind, slot) where ended_at is null`,
  `create unique index seat_of_person on seat (person_id, establishment_id, product_id, kind) where ended_at is null`,
  `create index seat_of_establishment on seat (establishment_id, product_id)`,
  `create index seat_past_of_person on seat (person_id)`,
  `create view current_seat as
     select id, person_id, establishment_id, product_id, kind, slot, granted_at, granted_by
       from seat where ended_at is null`,
];
