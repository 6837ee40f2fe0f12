-- An entry is written, then sealed once. One of the accesses leaves when the changes say that the chain was forgotten up to
-- its place or beyond; nothing else leaves.
create function audit_entry_stays_as_written() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      if old.position is null and new.position is not null and new.hash is not null
         and to_jsonb(new) - 'position' - 'hash' - 'chain' = to_jsonb(old) - 'position' - 'hash' - 'chain' then
        return new;
      end if;
      raise exception 'audit_entry is append-only';
    end if;
    if old.chain = 'accesses' and exists (
      select from audit_entry r where r.kind = 'retention' and r.details ->> 'chain' = old.chain
        and (r.details ->> 'position')::bigint >= old.position) then
      return old;
    end if;
    raise exception 'audit_entry is append-only';
  end $$
