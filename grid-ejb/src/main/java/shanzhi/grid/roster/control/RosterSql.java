package shanzhi.grid.roster.control;

/** The longer statements of the roster. The territory's condition on {@code g} is put in where %s stands. */
public final class RosterSql {

  public static final String POST = """
      select s.id, s.member, m.name, m.phone_masked, m.phone_sealed, m.source, s.grid, g.name as grid_name, s.duty, s.valid_from, s.valid_to, s.ending, s.version,
             (select count(*) from grid.member_household h where h.grid = s.grid and h.member = s.member and h.valid_to is null) as slice
        from grid.assignment s join grid.member m on m.id = s.member join grid.grid g on g.code = s.grid where\s""";

  public static final String COUNT = """
      select count(*) from (select 1 from grid.assignment s join grid.member m on m.id = s.member join grid.grid g on g.code = s.grid
                             where %s limit %s) x""";

  /** One pass over the grids and one over the members, both joined by part. */
  public static final String FIGURES = """
      with people as (
        select %s as part, count(distinct s.member) as members from grid.assignment s join grid.grid g on g.code = s.grid
         where s.valid_to is null and s.duty = 'MEMBER' and %s group by 1)
      select p.*, coalesce(people.members, 0) as members from (
        select part, count(*) filter (where type = 'MAIN') as main, count(*) filter (where type = 'MAIN' and served) as main_served,
               count(*) filter (where type = 'GENERAL') as general, count(*) filter (where type = 'GENERAL' and served) as general_served,
               count(*) filter (where type = 'MICRO') as micro, count(*) filter (where type = 'MICRO' and served) as micro_served,
               count(*) filter (where type = 'EXCLUSIVE') as exclusive, count(*) filter (where type = 'EXCLUSIVE' and served) as exclusive_served
          from (select %s as part, g.type, exists (select 1 from grid.assignment s where s.grid = g.code and s.valid_to is null) as served
                  from grid.grid g where g.valid_to is null and %s) x
         group by part) p left join people on people.part = p.part order by p.part""";

  public static final String GAPS = """
      select * from (
        select g.code, g.name, g.households, x.members, g.households - x.covered as open, x.stray
          from (select h.grid, count(distinct h.member) as members, count(*) filter (where k.household is not null and s.id is not null) as covered,
                       count(*) filter (where k.household is null or s.id is null) as stray
                  from grid.member_household h
                  left join grid.grid_household k on k.household = h.household and k.grid = h.grid and k.valid_to is null
                  left join grid.assignment s on s.member = h.member and s.grid = h.grid and s.valid_to is null
                 where h.valid_to is null group by h.grid) x
          join grid.grid g on g.code = x.grid where %s) y
       where open > 0 or stray > 0 order by code limit 500""";

  /** Who of a name is registered in a community, and where they serve now. */
  public static final String NAMESAKES = """
      select m.*, (select string_agg(g.name, '、' order by g.code) from grid.assignment s join grid.grid g on g.code = s.grid
                    where s.member = m.id and s.valid_to is null) as grids
        from grid.member m where m.community = ? and m.name = ? order by m.id limit 20""";

  private RosterSql() {}
}
