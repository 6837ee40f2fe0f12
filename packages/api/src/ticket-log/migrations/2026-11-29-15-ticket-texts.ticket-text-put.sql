create function ticket_text_put(so_far jsonb, data jsonb, path text[], body text) returns jsonb
     language plpgsql immutable parallel safe as $$
     begin
       return jsonb_set(coalesce(so_far, data), path, to_jsonb(coalesce(body, '[Texte effacé]')), false);
     end $$
