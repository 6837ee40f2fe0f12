select pg_advisory_xact_lock(hashtext('knowledge base index'));
select pg_advisory_xact_lock(hashtext('{{schema}}'));
select pg_advisory_xact_lock(hashtext('{{schema}}_next'));
do $$ begin
  if not {{schema}}.has_next() then raise exception 'the new tables were given up' using errcode = '55000'; end if;
end $$;
delete from {{schema}}_next.unsent;
insert into {{schema}}_next.unsent (id)
select id from {{schema}}.unsent where {{mirrored}}
union
select id from {{schema}}.article old full join {{schema}}_next.article new using (id)
 where {{mirrored}} and old.content is distinct from new.content;
update {{schema}}_next.collection set generation = old.generation from {{schema}}.collection old;
update {{schema}}_next.sender set (holder, until) = (select holder, until from {{schema}}.sender);
drop schema if exists {{schema}}_former cascade;
alter schema {{schema}} rename to {{schema}}_former;
alter schema {{schema}}_next rename to {{schema}};
