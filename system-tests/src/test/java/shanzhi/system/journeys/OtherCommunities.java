package shanzhi.system.journeys;

import static shanzhi.system.journeys.ScoreBook.change;

/**
 * The other communities of 蒲江 enter a journey's round with what they found about themselves, what the levels found, and what inspectors found where they have been, all as in
 * the demonstration's round of this year. No total comes along: the suite works them out.
 */
final class OtherCommunities {

  private static final String PAIRS = """
      with pair as (select o.id as old, n.id as new, o.state from assessment.candidate o join assessment.candidate n on n.community = o.community and n.round = ?
        join assessment.round r on r.id = o.round where r.seed = 20260901 and o.community <> '510131001006')\s""";

  private OtherCommunities() {}

  static void join(long round) {
    change("""
        insert into assessment.candidate (id, round, county, town, community, kind, state, due_at)
        select nextval('assessment.candidate_seq'), ?, c.county, c.town, c.community, c.kind, case when c.state in ('SCORED', 'PANEL', 'CITY', 'PUBLICITY', 'NAMED', 'PLAQUE', 'RECTIFY', 'REVOKED', 'NOT_PROPOSED', 'VETOED') then 'INSPECTION' else 'COUNTY' end, now()
          from assessment.candidate c join assessment.round r on r.id = c.round where r.seed = 20260901 and c.community <> '510131001006'""", round);
    // what has not come to the county in the demonstration has here, as the town left it
    change(PAIRS + """
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at)
        select p.new, f.level, f.indicator, f.found, f.points, f.note, f.actor, f.at from assessment.finding f join pair p on p.old = f.candidate where f.level in ('SELF', 'TOWN', 'COUNTY')""", round);
    change(PAIRS + """
        insert into assessment.finding (candidate, level, indicator, found, points, note, actor, at)
        select p.new, 'COUNTY', f.indicator, f.found, f.points, f.note, f.actor, f.at from assessment.finding f join pair p on p.old = f.candidate where f.level = 'TOWN' on conflict do nothing""", round);
    change(PAIRS + """
        insert into assessment.inspection (candidate, seat, inspector, assigned_at)
        select p.new, i.seat, i.inspector, i.assigned_at from assessment.inspection i join pair p on p.old = i.candidate join assessment.candidate n on n.id = p.new where n.state = 'INSPECTION' and i.locked_at is not null""", round);
    change(PAIRS + """
        insert into assessment.inspection_score (inspection, indicator, found, points, note, saved_at)
        select m.id, s.indicator, s.found, s.points, s.note, s.saved_at from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection
          join pair p on p.old = i.candidate join assessment.inspection m on m.candidate = p.new and m.seat = i.seat""", round);
    change(PAIRS + """
        update assessment.inspection m set locked_at = i.locked_at, total = i.total from assessment.inspection i join pair p on p.old = i.candidate where m.candidate = p.new and m.seat = i.seat""", round);
    change("update assessment.round set seed = 4711 where id = ?", round);
  }
}
