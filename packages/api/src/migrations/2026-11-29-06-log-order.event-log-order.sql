create function event_log_order() returns bigint language plpgsql as $$
     declare
       mine text := coalesce(current_setting('assistance.log_order', true), '');
       below bigint;
       drawn bigint;
     begin
       if split_part(mine, ':', 1) = pg_current_xact_id()::text then return split_part(mine, ':', 2); end if;
       -- A number below the one to come; made known until the transaction ends; then the draw. In this order.
       select last_value into below from event_log_order_seq;
       perform pg_advisory_xact_lock_shared(4199, ((((below) + 2147483648) & 4294967295) - 2147483648)::int);
       drawn := nextval('event_log_order_seq');
       perform set_config('assistance.log_order', pg_current_xact_id()::text || ':' || drawn, true);
       -- Readers wait for this transaction: it may work for long, but not rest for long.
       if current_setting('idle_in_transaction_session_timeout') = '0' then
         perform set_config('idle_in_transaction_session_timeout', '60s', true);
       end if;
       return drawn;
     end $$
