create function malfunction_event_is_append_only() returns trigger language plpgsql as $$
     begin raise exception 'malfunction_event is append-only'; end $$
