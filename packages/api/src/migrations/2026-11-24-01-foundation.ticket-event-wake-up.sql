create function ticket_event_wake_up() returns trigger language plpgsql as $$
     begin perform pg_notify('ticket_event', ''); return null; end $$
