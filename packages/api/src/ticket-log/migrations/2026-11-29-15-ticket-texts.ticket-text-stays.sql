create function ticket_text_stays() returns trigger language plpgsql as $$
     begin raise exception 'ticket_text is only written or erased'; end $$
