do $$ declare last integer; begin
  -- A search that is under way when the tables are exchanged must not take one article for another, nor a facet.
  select coalesce(max(facet), 0) + 1 into last from {{schema}}.facet;
  execute format('alter table {{schema}}_next.facet alter column facet restart with %s', last);
  select coalesce(max(place), 0) + 1 into last from {{schema}}.article;
  execute format('alter table {{schema}}_next.article alter column place restart with %s', last);
end $$;
