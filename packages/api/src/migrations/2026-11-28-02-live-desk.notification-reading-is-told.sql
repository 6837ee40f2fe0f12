create function notification_reading_is_told() returns trigger language plpgsql as $$
     begin
       insert into live_event (topic, person_id, data)
         select distinct 'notification-read', n.person_id, '{}'::jsonb from now_read n join was_read w using (id)
          where n.read_at is distinct from w.read_at;
       return null;
     end $$
