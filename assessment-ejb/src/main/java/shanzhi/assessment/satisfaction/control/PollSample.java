package shanzhi.assessment.satisfaction.control;

import shanzhi.kernel.Sql;

/** So many households of each community of a county, by chance that anybody can repeat with the seed; where there are fewer, all of them. */
final class PollSample {

  private PollSample() {}

  /** @return households drawn */
  static int draw(Sql sql, long poll, String county, int each, long seed) {
    sql.update("""
        insert into assessment.poll_code (poll, household, community)
        select ?, household, community from (
          select h.id as household, b.community, row_number() over (partition by b.community order by md5(? || ':' || h.id), h.id) as n
            from foundation.household h join foundation.building b on b.id = h.building where b.county = ? and h.valid_to is null) x where n <= ?""", poll, String.valueOf(seed), county, each);
    sql.update("""
        insert into assessment.poll_place (poll, community, town, households, drawn)
        select ?, c.community, f.town, f.households, c.drawn from (select community, count(*) as drawn from assessment.poll_code where poll = ? group by 1) c
          join (select b.community, b.town, count(*) as households from foundation.household h join foundation.building b on b.id = h.building where b.county = ? and h.valid_to is null group by 1, 2) f
            on f.community = c.community""", poll, poll, county);
    return (int) sql.number("select count(*) from assessment.poll_code where poll = ?", poll);
  }
}
