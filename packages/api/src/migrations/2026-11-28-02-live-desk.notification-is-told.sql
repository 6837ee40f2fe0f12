create function notification_is_told() returns trigger language plpgsql as $$
     begin
       insert into live_event (topic, person_id, ticket_id, data)
         select 'notification', person_id, ticket_id, jsonb_build_object('id', id, 'kind', kind) from added order by at, id;
       return null;
     end $$
