-- Words of Chinese text for searching: every character and every pair of neighbours, of the first 300 characters.
-- PostgreSQL's own parsers find no words in Chinese, and trigrams do nothing for one or two characters.
create function foundation.bigrams(text) returns tsvector immutable parallel safe language sql as $$
  select array_to_tsvector(array(
    select distinct g from (
      select substr(lower($1), i, 1) as g from generate_series(1, least(length($1), 300)) i
      union all
      select substr(lower($1), i, 2) from generate_series(1, least(length($1), 300) - 1) i) grams
     where g !~ '\s' and g <> ''))
$$;
