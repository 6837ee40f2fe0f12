create function published_month_is_final() returns trigger language plpgsql as $$
     begin raise exception 'published_month is final: publish a correction'; end $$
