package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.LimitBook;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** What can be reported, and the standard phrases of the desks. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Catalogue {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject LimitBook limits;
  @Inject Clock clock;

  /** Categories and sub-categories in force, in order of code: the general ones and those of the caller's counties. */
  public List<TypeLine> types() {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today, today));
    return Sql.on(database).list("select * from grid.incident_type_version where valid_from <= ? and (valid_to is null or valid_to > ?) and " + local(args) + " order by code",
        Catalogue::line, args);
  }

  /** A sub-category that can be reported in a county today. @throws Refusal incident.unknown-type (400) */
  public TypeLine subcategory(String code, String county) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select * from grid.incident_type_version where code = ? and length(code) = 4 and valid_from <= ? and (valid_to is null or valid_to > ?) and (area is null or area = ?)""",
        Catalogue::line, code, today, today, county).orElseThrow(() -> Refusal.invalid("incident.unknown-type", String.valueOf(code)));
  }

  /** As it is today or, for incidents whose sub-category was given up, as it last was. @throws Refusal incident.unknown-type (400) */
  public TypeLine kept(String code) {
    return Sql.on(database).one("select * from grid.incident_type where code = ?", Catalogue::line, code)
        .orElseThrow(() -> Refusal.invalid("incident.unknown-type", String.valueOf(code)));
  }

  /** Standard phrases for the opinion of a move, by its name: those of the caller's county first. */
  public List<String> phrases(String move) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(move, today, today));
    return Sql.on(database).list("select words from grid.phrase where move = ? and valid_from <= ? and (valid_to is null or valid_to > ?) and " + local(args)
        + " order by area nulls last, position", row -> row.text("words"), args);
  }

  /** The moves there are phrases for, by name. */
  public List<String> moves() { return Arrays.stream(Move.values()).map(Enum::name).toList(); }

  /**
   * Which limits an incident would get, stage by stage, and where each comes from.
   *
   * @param priority ORDINARY, URGENT or EMERGENCY; @param county by its rows and the general ones; @param day null for today
   */
  public List<StageLimit> wouldHold(@NotNull String type, @NotNull @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY") String priority, @NotNull String county, LocalDate day) {
    var on = day == null ? ChinaTime.today(clock) : day;
    return limits.wouldHold(on, kept(type).code(), Priority.valueOf(priority), county);
  }

  private String local(List<Object> args) {
    var scopes = jurisdiction.scopes().stream().map(scope -> scope.territory().code()).toList();
    if (scopes.stream().anyMatch(code -> Territory.of(code).level() == Level.CITY)) return "true";
    args.add(scopes.stream().map(code -> code.substring(0, 6) + "000000").distinct().toList());
    return "(area is null or area = any (?))";
  }

  private static TypeLine line(Sql.Row row) throws java.sql.SQLException {
    return new TypeLine(row.text("code"), row.text("name"), row.text("kind"), row.text("closing"), row.text("closes_when"), row.yes("restricted"));
  }
}
