do $$ begin
     if to_regclass('pgboss.job') is not null then delete from pgboss.job where name in ('mail', 'mail-dead'); end if;
   end $$
