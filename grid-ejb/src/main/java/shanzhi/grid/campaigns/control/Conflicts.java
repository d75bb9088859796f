package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Conflict;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Signature;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Finds who asked for the same datum before, and whether a leader has signed for asking again. */
@ApplicationScoped
public class Conflicts {

  private record Other(DatumRule.Earlier earlier, Conflict conflict) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CampaignPolicy policy;
  @Inject Areas areas;
  @Inject Clock clock;

  public List<Conflict> of(Campaign campaign) {
    var asked = asked(campaign);
    if (asked.isEmpty()) return List.of();
    var others = Sql.on(database).list("""
        select c.id, f.datum, d.name, c.area, c.status, c.issued_at, c.number, c.title from grid.campaign_field f
          join grid.campaign c on c.id = f.campaign join grid.datum d on d.code = f.datum
         where f.datum = any(?) and not d.held and c.id <> ? and c.status in ('ACTIVE', 'CLOSED') order by c.issued_at desc, c.id""",
        row -> new Other(new DatumRule.Earlier(row.big("id"), row.text("datum"), row.text("area"), row.text("status").equals("ACTIVE"), row.instant("issued_at")),
            new Conflict(row.text("datum"), row.text("name"), row.big("id"), row.text("number"), row.text("title"), row.text("status"), row.instant("issued_at"))),
        asked, campaign.id());
    var byEarlier = new HashMap<DatumRule.Earlier, Conflict>();
    others.forEach(other -> byEarlier.put(other.earlier(), other.conflict()));
    return DatumRule.conflicts(asked, campaign.area(), others.stream().map(Other::earlier).toList(), this::overlap, clock.instant(), policy.recent())
        .stream().map(byEarlier::get).toList();
  }

  /** @throws Refusal campaign.datum-asked-before (409) unless a leader signed for each */
  public void demandSignatures(Campaign campaign) {
    // two campaigns with the same datum may be issued at the same moment: one waits for the other
    for (var datum : asked(campaign).stream().sorted().toList()) {
      Sql.on(database).one("select pg_advisory_xact_lock(hashtextextended(?, 11))::text as locked", row -> row.text("locked"), "datum/" + datum);
    }
    var signed = signed(campaign);
    for (var conflict : of(campaign)) {
      Refusal.unless(signed.getOrDefault(conflict.datum(), Set.of()).contains(conflict.earlier()), "campaign.datum-asked-before",
          conflict.datumName(), conflict.title(), conflict.number());
    }
  }

  private Map<String, Set<Long>> signed(Campaign campaign) {
    var all = new HashMap<String, Set<Long>>();
    Sql.on(database).list("select datum, earlier from grid.campaign_signature where campaign = ?",
        row -> all.computeIfAbsent(row.text("datum"), none -> new HashSet<>()).add(row.big("earlier")), campaign.id());
    return all;
  }

  public List<Signature> signatures(long campaign) {
    return Sql.on(database).list("""
        select s.datum, d.name, c.number, s.document, s.reason, s.signed_by, a.display_name, s.signed_at from grid.campaign_signature s
          join grid.datum d on d.code = s.datum join grid.campaign c on c.id = s.earlier left join foundation.account a on a.username = s.signed_by
         where s.campaign = ? order by s.signed_at, s.datum""",
        row -> new Signature(row.text("datum"), row.text("name"), row.text("number"), row.text("document"), row.text("reason"), row.text("signed_by"),
            row.text("display_name"), row.instant("signed_at")), campaign);
  }

  /** Datums that this form has people fill in, on the level of its subject. */
  private Set<String> asked(Campaign campaign) {
    return new HashSet<>(Sql.on(database).list("select f.datum from grid.campaign_field f join grid.datum d on d.code = f.datum where f.campaign = ? and not d.held",
        row -> row.text("datum"), campaign.id()));
  }

  private boolean overlap(String one, String other) {
    var tree = areas.today();
    return tree.covers(Territory.of(one), Territory.of(other)) || tree.covers(Territory.of(other), Territory.of(one));
  }
}
