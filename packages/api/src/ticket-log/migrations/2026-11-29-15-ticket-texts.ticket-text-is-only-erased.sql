create function ticket_text_is_only_erased() returns trigger language plpgsql as $$
     begin
       if new.body is not null or old.body is null
          or (new.id, new.ticket_id, new.version, new.path, new.author_id, new.written_at)
             is distinct from (old.id, old.ticket_id, old.version, old.path, old.author_id, old.written_at) then
         raise exception 'ticket_text is only written or erased';
       end if;
       return new;
     end $$
