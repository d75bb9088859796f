package shanzhi.grid.routing.boundary;

import static shanzhi.kernel.Rights.ROUTING_APPROVE;
import static shanzhi.kernel.Rights.ROUTING_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.routing.control.SetDesk;
import shanzhi.grid.routing.control.TrialStart;
import shanzhi.grid.routing.entity.SetState;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** 试运行: what a draft would have done with what was really dispatched. Changes nothing but its own figures. */
@Stateless
@RolesAllowed({ROUTING_EDIT, ROUTING_APPROVE})
public class RoutingTrials {

  /** As many differences are listed. */
  public static final int SHOWN = 500;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SetDesk desk;
  @Inject TrialStart trials;

  /**
   * Tries the set on the dispatches of the past days, no more than the newest 10,000: few at once, many in the background.
   *
   * @return number of the trial
   * @throws Refusal routing.not-a-draft (409) for rules in force
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long start(long set, @Min(value = 1, message = "试运行的天数应为 1 至 366") @Max(value = 366, message = "试运行的天数应为 1 至 366") int days) {
    var found = desk.read(set);
    Refusal.unless(found.state() == SetState.DRAFT || found.state() == SetState.SUBMITTED, "routing.not-a-draft");
    return trials.start(set, found.version(), days);
  }

  /** The latest of a set; empty when none was made. */
  public Optional<TrialLine> latest(long set) {
    desk.read(set);
    return Sql.on(database).one("select * from grid.routing_trial where routing_set = ? order by id desc limit 1",
        row -> new TrialLine(row.big("id"), set, row.number("set_version"), row.number("days"), row.text("asked_by"), row.instant("asked_at"), row.as("job", Long.class),
            row.instant("ended_at"), row.number("events"), row.number("same"), row.number("elsewhere"), row.number("unruled")), set);
  }

  /** What would go elsewhere, the newest first, at most {@link #SHOWN}; without what was reported or by whom. */
  public List<TrialLine.Difference> differences(long set) {
    desk.read(set);
    return Sql.on(database).list("""
        select l.incident, l.reported_at, i.type, t.name as type_name, coalesce(i.fine_grid, i.general_grid, i.community) as area, l.rule_position,
               o.name as office_name, w.name as really_name
          from grid.routing_trial_line l join grid.incident i on i.id = l.incident and i.reported_at = l.reported_at
          left join grid.incident_type t on t.code = i.type left join foundation.organisation_now o on o.id = l.office left join foundation.organisation_now w on w.id = l.really
         where l.trial = (select max(id) from grid.routing_trial where routing_set = ?) order by l.reported_at desc, l.incident desc limit ?""",
        row -> new TrialLine.Difference(IncidentDesk.number(row.instant("reported_at"), row.big("incident")), row.instant("reported_at"), row.text("type"), row.text("type_name"),
            row.text("area"), row.number("rule_position"), row.text("office_name"), row.text("really_name")), set, SHOWN);
  }
}
