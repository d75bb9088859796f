package shanzhi.projects.communion.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.projects.communion.boundary.ContributionKind;
import shanzhi.projects.communion.boundary.ContributionLine;
import shanzhi.projects.communion.boundary.EnterContribution;
import shanzhi.projects.communion.boundary.JoinAsPartner;
import shanzhi.projects.communion.boundary.PartnerKind;
import shanzhi.projects.communion.boundary.PartnerLine;

/** Partners and what they gave. */
@ApplicationScoped
public class PartnerDesk {

  @Inject CommunionDesk desk;

  public List<PartnerLine> list(String area) {
    return desk.list("""
        select p.*, x.n, x.hours, x.value from projects.partner p
          cross join lateral (select count(*)::int as n, coalesce(sum(c.hours), 0) as hours, coalesce(sum(c.value), 0) as value from projects.contribution c where c.partner = p.id) x
         where p.valid_to is null and""", "p", area, "order by p.community, p.name limit 500", row -> new PartnerLine(row.big("id"), row.text("name"), PartnerKind.valueOf(row.text("kind")),
        row.text("community"), row.text("field"), row.as("valid_from", LocalDate.class), row.number("n"), row.as("hours", BigDecimal.class), row.as("value", BigDecimal.class)));
  }

  public List<ContributionLine> contributions(long partner) {
    desk.community("partner", "id = ?", partner, DELIBERATION_READ);
    return desk.sql().list("select c.*, p.name from projects.contribution c join projects.partner p on p.id = c.partner where c.partner = ? order by c.on_day desc, c.no desc limit 100",
        row -> new ContributionLine(row.text("name"), row.as("on_day", LocalDate.class), ContributionKind.valueOf(row.text("kind")), row.text("what"), row.as("hours", BigDecimal.class),
            row.as("value", BigDecimal.class)), partner);
  }

  public long join(JoinAsPartner wanted) {
    var ground = desk.affairs().ground(wanted.getCommunity(), DELIBERATION_EDIT);
    var sql = desk.sql();
    long id = sql.number("select nextval('projects.partner_seq')");
    int kept = sql.update("""
        insert into projects.partner (id, name, kind, county, town, community, field, valid_from, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", id,
        wanted.getName().strip(), wanted.getKind(), ground.county(), ground.town(), ground.community(), wanted.getField().strip(), wanted.getFrom(), desk.affairs().caller(), desk.affairs().now());
    Refusal.unless(kept == 1, "partner.exists", wanted.getName().strip());
    desk.record("partner.join", "partner", String.valueOf(id), ground.community(), Map.of("kind", wanted.getKind().name()));
    return id;
  }

  public void leave(long partner, LocalDate day) { desk.end("partner", partner, day); }

  public void contribute(EnterContribution wanted) {
    var community = desk.editable("partner", wanted.getPartner());
    boolean timed = wanted.getKind() == ContributionKind.TIME || wanted.getKind() == ContributionKind.ROSTER;
    if (timed && wanted.getHours() == null) throw Refusal.invalid("partner.hours-needed");
    var sql = desk.sql();
    boolean then = !wanted.getOn().isAfter(desk.affairs().today())
        && sql.one("select id from projects.partner where id = ? and valid_from <= ? and (valid_to is null or valid_to > ?) for update", row -> row.big("id"), wanted.getPartner(),
            wanted.getOn(), wanted.getOn()).isPresent();
    Refusal.unless(then, "partner.not-then", wanted.getOn());
    sql.update("""
        insert into projects.contribution (partner, no, on_day, kind, what, hours, value, kept_by, kept_at)
        select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, ? from projects.contribution where partner = ?""", wanted.getPartner(), wanted.getOn(), wanted.getKind(), wanted.getWhat().strip(),
        wanted.getHours(), wanted.getValue(), desk.affairs().caller(), desk.affairs().now(), wanted.getPartner());
    desk.record("partner.contribute", "partner", String.valueOf(wanted.getPartner()), community, Map.of("kind", wanted.getKind().name(), "on", wanted.getOn().toString()));
  }
}
