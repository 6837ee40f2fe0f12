import { Migration } from '@mikro-orm/migrations';

/** C4.1.1, C4.1.4, C4.1.5: who leads the correspondents of an establishment, what it proposes, and the prerequisites. */
export class SeatChanges extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table establishment_lead (
     establishment_id uuid primary key references establishment,
     person_id uuid not null references person,
     since timestamptz(3) not null,
     set_by uuid not null references person
   )`,
  // newcomer: somebody without an account yet, with contact details; person_id follows when it is confirmed
  `create table seat_proposal (
     id uuid primary key,
     establishment_id uuid not null references establishment,
     product_id uuid not null references product,
     kind text not null check (kind in ('functional', 'technical')),
     change text not null check (change in ('grant', 'end', 'replace')),
     seat_id uuid references seat,
     person_id uuid references person,
     newcomer jsonb,
     status text not null check (status in ('waiting', 'confirmed', 'refused', 'withdrawn')),
     proposed_by uuid not null references person,
     proposed_at timestamptz(3) not null,
     decided_by uuid references person,
     decided_at timestamptz(3),
     reason text,
     check ((change = 'grant') = (seat_id is null)),
     check ((change = 'end') = (num_nonnulls(person_id, newcomer) = 0)),
     check ((status = 'waiting') = (decided_at is null)),
     check (num_nulls(decided_by, decided_at) in (0, 2)),
     check ((status = 'refused') = (reason is not null))
   )`,
  `create index seat_proposal_newest on seat_proposal (proposed_at desc, id)`,
  `create index seat_proposal_of_establishment on seat_proposal (establishment_id, proposed_at desc, id)`,
  `create index seat_proposal_waiting on seat_proposal (proposed_at, id) where status = 'waiting'`,
  `create unique index seat_proposal_of_seat on seat_proposal (seat_id) where status = 'waiting'`,
  `create unique index seat_proposal_of_person on seat_proposal (person_id, product_id, kind)
     where status = 'waiting' and change = 'grant'`,
  `create table seat_prerequisite (
     person_id uuid not null references person,
     product_id uuid not null references product,
     prerequisite text not null,
     since date not null,
     recorded_by uuid not null references person,
     recorded_at timestamptz(3) not null,
     primary key (person_id, product_id, prerequisite)
   )`,
];
