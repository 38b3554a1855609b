-- Case and accents don't matter in a search. `unaccent` is only STABLE (its dictionary could change), so an index needs this wrapper.
CREATE FUNCTION search_form(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
