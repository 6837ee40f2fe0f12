create function event_log_safe_order() returns bigint language plpgsql as $$
     declare
       drawn bigint;
       held bigint;
     begin
       if current_setting('transaction_isolation') <> 'read committed' then
         raise exception 'The event log is read in READ COMMITTED: rows need a snapshot newer than their bound.';
       end if;
       -- In this order.
       select last_value into drawn from event_log_order_seq;
       select min(drawn + (((objid::bigint - drawn) + 2147483648) & 4294967295) - 2147483648) into held from pg_locks
        where locktype = 'advisory' and classid = 4199 and objsubid = 2
          and database = (select oid from pg_database where datname = current_database());
       return least(drawn, held) + 1;
     end $$
