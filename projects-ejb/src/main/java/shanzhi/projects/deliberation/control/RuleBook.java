package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.BodyRule;
import shanzhi.projects.deliberation.boundary.ClauseLine;
import shanzhi.projects.deliberation.boundary.ClauseRow;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.PathLine;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.boundary.Settlement;
import shanzhi.projects.deliberation.boundary.Share;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;

/** The dated rows of quorums, ways, clauses and days. */
@ApplicationScoped
public class RuleBook {

  private static final String ON = "valid_from <= ? and (valid_to is null or valid_to > ?)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook figures;

  /** Every row, the kinds in order and the newest first. */
  public List<BodyRule> all() { return sql().list("select * from projects.body_rule order by kind, counting, matter, valid_from desc", RuleBook::rule); }

  /** By which a body decides on a day. @throws Refusal body.no-rule (409): nobody said how these count, or not on such a matter */
  public BodyRule on(LocalDate day, BodyKind kind, Counting counting, Matter matter) {
    return sql().one("select * from projects.body_rule where kind = ? and counting = ? and matter = ? and " + ON, RuleBook::rule, kind, counting, matter, day, day)
        .orElseThrow(() -> Refusal.conflict("body.no-rule", kind, counting, matter, day));
  }

  /** How the heads of a kind of body may be counted. */
  public List<Counting> countings(BodyKind kind) {
    return sql().list("select distinct counting from projects.body_rule where kind = ? order by 1", row -> Counting.valueOf(row.text("counting")), kind);
  }

  private static BodyRule rule(Sql.Row row) throws SQLException {
    return new BodyRule(row.number("id"), BodyKind.valueOf(row.text("kind")), Counting.valueOf(row.text("counting")), Matter.valueOf(row.text("matter")),
        new Share(row.number("quorum_num"), row.number("quorum_den"), row.yes("quorum_more")), new Share(row.number("pass_num"), row.number("pass_den"), row.yes("pass_more")),
        row.text("pass_of").equals("ALL"), row.yes("by_area"), row.number("notice_days"), row.number("least_heads"), row.yes("confirmed"), row.as("valid_from", LocalDate.class),
        row.as("valid_to", LocalDate.class), row.text("source"));
  }

  /** Ways open to a settlement on a day, the standard one first. */
  public List<PathLine> paths(Settlement settlement, LocalDate day) {
    return sql().list("select * from projects.path where settlement = ? and " + ON + " order by standard desc, id", this::path, settlement, day, day);
  }

  public PathLine path(int id) { return sql().one("select * from projects.path where id = ?", this::path, id).orElseThrow(); }

  /** @throws Refusal proposal.no-such-path (409) for one that is not open to such a settlement on that day */
  public PathLine path(Settlement settlement, LocalDate day, String code) {
    var open = paths(settlement, day);
    return open.stream().filter(path -> code == null || code.isBlank() || path.code().equals(code)).findFirst().orElseThrow(() -> Refusal.conflict("proposal.no-such-path", code));
  }

  private PathLine path(Sql.Row row) throws SQLException {
    var steps = sql().list("select * from projects.path_step where path = ? order by position",
        step -> new PathLine.Step(step.number("position"), StepKind.valueOf(step.text("step")), words(step, "bodies").stream().map(BodyKind::valueOf).toList()), row.number("id"));
    return new PathLine(row.number("id"), row.text("code"), row.text("name"), Settlement.valueOf(row.text("settlement")), row.yes("standard"), row.text("source"), steps);
  }

  /** The negative list on a day. */
  public List<ClauseLine> clauses(LocalDate day) { return sql().list("select * from projects.screen_clause where " + ON + " order by code", RuleBook::clause, day, day); }

  /** Every row of it, the newest of a clause first. */
  public List<ClauseRow> everyClause() {
    return sql().list("select * from projects.screen_clause order by code, valid_from desc", row -> new ClauseRow(clause(row), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)));
  }

  private static ClauseLine clause(Sql.Row row) throws SQLException {
    return new ClauseLine(row.text("code"), ScreenTest.valueOf(row.text("test")), row.text("text"), words(row, "words"), words(row, "costs").stream().map(CostKind::valueOf).toList(), row.text("source"));
  }

  /** Least natural days that a resolution hangs out, first and last one counted. */
  public int publicDays(LocalDate day) { return figures.number(PolicyCode.PUBLICITY_DAYS, day); }

  /** Natural days in which an objection is answered. */
  public int answerDays(LocalDate day) { return figures.number(PolicyCode.ANSWER_DAYS, day); }

  private static List<String> words(Sql.Row row, String column) throws SQLException {
    var array = row.result().getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private Sql sql() { return Sql.on(database); }
}
