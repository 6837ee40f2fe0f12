create function withdrawal_ends_sessions() returns trigger language plpgsql as $$
     begin
       delete from session where person_id = new.id;
       delete from known_device where person_id = new.id;
       return null;
     end $$
