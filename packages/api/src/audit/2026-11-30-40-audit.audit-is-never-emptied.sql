create function audit_is_never_emptied() returns trigger language plpgsql as $$
  begin raise exception 'audit_entry is append-only'; end $$
