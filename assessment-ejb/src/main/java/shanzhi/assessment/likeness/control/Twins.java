package shanzhi.assessment.likeness.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Twin;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.kernel.Sql;

/** Keeps what documents look and read like, and which of them are alike: looked for once, when one comes in, among all communities and years. */
@ApplicationScoped
public class Twins {

  private static final String SAME = "(256 - bit_count((o.grain[1] # m.grain[1])::bit(64)) - bit_count((o.grain[2] # m.grain[2])::bit(64)) - bit_count((o.grain[3] # m.grain[3])::bit(64))"
      + " - bit_count((o.grain[4] # m.grain[4])::bit(64))) * 100 / 256";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Policy policy;

  /** @param look of a picture, null for others; @param pages grains by page, a picture's own at 0; @param firsts sketch of the text, null where there is too little */
  public record Likeness(Long look, Map<Integer, long[]> pages, int[] firsts) {

    /** @param look of a picture; null for a document */
    public static Likeness of(Contents contents, Long look, boolean picture) {
      var pages = new HashMap<Integer, long[]>();
      for (int at = 0; at < contents.pictures().size(); at++) {
        var grain = Look.grain(contents.pictures().get(at));
        if (grain != null) pages.put(picture ? at : at + 1, grain);
      }
      return new Likeness(look, pages, Wording.of(contents.text()));
    }
  }

  /** Keeps it and finds its twins. Who comes at the same moment waits, so that two copies handed in at once find each other. */
  public void register(long evidence, Likeness like) {
    if (like.look() == null && like.pages().isEmpty() && like.firsts() == null) return;
    sql().one("select pg_advisory_xact_lock(hashtext('assessment.evidence_twin'))", row -> true);
    sql().batch("insert into assessment.evidence_page (evidence, page, grain) values (?, ?, (?)::bigint[])", like.pages().entrySet().stream().map(one -> new Object[] {evidence, one.getKey(), list(one.getValue())}).toList());
    if (like.firsts() != null) sql().update("insert into assessment.evidence_wording (evidence, firsts, bands) values (?, (?)::int[], (?)::bigint[])", evidence, Arrays.stream(like.firsts()).boxed().toList(),
        list(Wording.bands(like.firsts())));
    if (like.look() != null) scenes(evidence);
    if (!like.pages().isEmpty()) pages(evidence);
    if (like.firsts() != null) texts(evidence);
  }

  private void scenes(long evidence) {
    keep("""
        select m.id, o.id, 'PICTURE', 100 - bit_count((o.look # m.look)::bit(64)) * 100 / 64 from assessment.evidence m join assessment.evidence o on o.id <> m.id and o.look is not null and o.hash <> m.hash
         where m.id = ? and bit_count((o.look # m.look)::bit(64)) <= ?""", evidence, policy.number("alike-bits"));
  }

  /** Two pictures are scenes; only where one of the two is a page its grain is asked. */
  private void pages(long evidence) {
    keep("select m.evidence, o.evidence, 'PAGE', max(" + SAME + ") from assessment.evidence_page m join assessment.evidence_page o on o.evidence <> m.evidence and (m.page > 0 or o.page > 0) "
        + "join assessment.evidence me on me.id = m.evidence join assessment.evidence other on other.id = o.evidence and other.hash <> me.hash where m.evidence = ? and " + SAME + " >= 100 - ? group by 1, 2", evidence,
        policy.number("alike-grain"));
  }

  private void texts(long evidence) {
    keep("""
        select m.evidence, o.evidence, 'TEXT', s.share from assessment.evidence_wording m join assessment.evidence_wording o on o.bands && m.bands and o.evidence <> m.evidence
          join assessment.evidence me on me.id = m.evidence join assessment.evidence other on other.id = o.evidence and other.hash <> me.hash
          cross join lateral (select (count(*) * 100 / cardinality(m.firsts))::int as share from unnest(m.firsts, o.firsts) x(mine, theirs) where mine = theirs) s
         where m.evidence = ? and s.share >= ?""", evidence, policy.number("alike-text"));
  }

  private void keep(String found, long evidence, int limit) {
    sql().update("insert into assessment.evidence_twin (evidence, twin, how, share) select greatest(x.a, x.b), least(x.a, x.b), x.how, x.share from (" + found
        + ") x(a, b, how, share) on conflict (evidence, twin) do update set how = excluded.how, share = excluded.share where excluded.share > evidence_twin.share", evidence, limit);
  }

  /** Twins of a candidate's evidence, the likest first. */
  public Map<Long, List<Twin>> of(long candidate) {
    var all = new HashMap<Long, List<Twin>>();
    sql().list("""
        select e.id, o.candidate, coalesce(v.name, c.community) || ' · ' || r.title || ' · ' || o.indicator as place, t.how, t.share
          from assessment.evidence e join assessment.evidence_twin t on e.id in (t.evidence, t.twin) join assessment.evidence o on o.id in (t.evidence, t.twin) and o.id <> e.id
          join assessment.candidate c on c.id = o.candidate join assessment.round r on r.id = c.round left join foundation.area_version v on v.code = c.community and v.valid_to is null
         where e.candidate = ? order by t.share desc, o.id""",
        row -> all.computeIfAbsent(row.big("id"), id -> new ArrayList<>()).add(new Twin(row.big("candidate"), row.text("place"), row.text("how"), row.number("share"))), candidate);
    return all;
  }

  private static List<Long> list(long[] figures) { return Arrays.stream(figures).boxed().toList(); }

  private Sql sql() { return Sql.on(database); }
}
