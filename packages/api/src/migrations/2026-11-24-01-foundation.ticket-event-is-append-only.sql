create function ticket_event_is_append_only() returns trigger language plpgsql as $$
     begin raise exception 'ticket_event is append-only'; end $$
