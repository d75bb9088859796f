package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.BaseKind;
import shanzhi.staff.workers.boundary.DeclareBase;

/** 缴费基数申报表: the yearly declaration of contribution bases from a workbook. */
@ApplicationScoped
public class BaseImport implements SheetImport<BaseImport.Line> {

  /** A declared base and whose it is. */
  public record Line(String number, String name, DeclareBase base) {}

  private record Whose(long worker, String name, String community) {}

  private static final String NUMBER = "工号";
  private static final String AMOUNT = "缴费基数";
  private static final Map<String, String> TITLES = Map.of("year", "缴费年度", "amount", AMOUNT, "document", "依据");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Bases bases;
  @Inject RowRules rules;

  @Override public String key() { return "contribution-bases"; }

  @Override public String title() { return "缴费基数"; }

  @Override public String right() { return Rights.STAFF_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.code("number", NUMBER).needed().also("人员编号").like("Z0000001"),
        InColumn.text("name", "姓名").needed().noted("与工号核对").like("示例"),
        InColumn.choice("kind", "险种", BaseKind.INSURANCE.title(), "INSURANCE", "社保", "INSURANCE", BaseKind.FUND.title(), "FUND", "公积金", "FUND").needed().like(BaseKind.INSURANCE.title()),
        InColumn.integer("year", "缴费年度").needed().like("2026"),
        InColumn.date("from", "起始月份").needed().noted("填当月 1 日").like("2026-01-01"),
        InColumn.date("until", "终止月份").needed().noted("填最后一个月的 1 日").like("2026-12-01"),
        InColumn.decimal("amount", AMOUNT).needed().also("申报基数", "月均工资").noted("申报数，不必按上下限折算").like("4300.00"),
        InColumn.date("announcedOn", "公布日期").needed().also("申报日期").like("2026-01-05"),
        InColumn.text("document", "依据").also("文号"));
  }

  @Override public Line read(Cells cells) {
    var base = new DeclareBase();
    base.setKind(BaseKind.valueOf(cells.text("kind")));
    base.setYear(cells.integer("year"));
    base.setFrom(cells.date("from"));
    base.setUntil(cells.date("until"));
    base.setAmount(cells.decimal("amount"));
    base.setAnnouncedOn(cells.date("announcedOn"));
    base.setDocument(cells.text("document"));
    return new Line(cells.text("number").toUpperCase(java.util.Locale.ROOT), cells.text("name").strip(), base);
  }

  @Override public String businessKey(Line row) { return key(row); }

  private static String key(Line row) { return row.number() + " " + row.base().getKind().title() + " " + Bases.from(row.base()) + " " + row.base().getAnnouncedOn(); }

  @Override public List<Judgement> judge(List<Line> rows) {
    var whose = whose(rows);
    var there = there(rows);
    return rows.stream().map(row -> judge(row, whose, there)).toList();
  }

  private Judgement judge(Line row, Map<String, Whose> whose, Map<String, BigDecimal> there) {
    var person = whose.get(row.number());
    if (person == null) return Judgement.error(NUMBER, "worker.unknown-number", row.number());
    if (!person.name().equals(row.name())) return Judgement.error("姓名", "worker.name-differs", row.number());
    var wrong = rules.broken(row.base());
    if (wrong.isPresent()) return Judgement.error(TITLES.get(wrong.get().getPropertyPath().toString()), "worker.invalid", wrong.get().getMessage());
    var fault = bases.fault(row.base());
    if (fault.isPresent()) return fault.get().judgement();
    var known = there.get(key(row));
    if (known == null) return Judgement.NEW;
    // what was announced on a day stays announced; another sum takes a later announcement
    return known.compareTo(row.base().getAmount()) == 0 ? Judgement.SAME : Judgement.error(AMOUNT, "base.there");
  }

  @Override public void apply(List<Line> rows) {
    var whose = whose(rows);
    var there = there(rows);
    var fresh = new ArrayList<Bases.Declared>();
    for (var row : rows) {
      var person = whose.get(row.number());
      if (person == null) throw Refusal.unknown("worker.unknown-number", row.number());
      if (!there.containsKey(key(row))) fresh.add(new Bases.Declared(person.worker(), row.number(), person.community(), row.base()));
    }
    bases.put(fresh);
  }

  /** Those on the caller's ground, by number. */
  private Map<String, Whose> whose(List<Line> rows) {
    var found = new HashMap<String, Whose>();
    var args = new ArrayList<Object>();
    args.add(rows.stream().map(Line::number).distinct().toList());
    var ground = jurisdiction.over(Rights.STAFF_EDIT).sql(GroundSql.of("w"), args);
    Sql.on(database).list("select w.* from staff.worker w where w.number = any (?) and " + ground,
        row -> found.put(row.text("number"), new Whose(row.big("id"), row.text("name"), row.text("community"))), args);
    return found;
  }

  private Map<String, BigDecimal> there(List<Line> rows) {
    var found = new HashMap<String, BigDecimal>();
    Sql.on(database).list("select b.*, w.number from staff.contribution_base b join staff.worker w on w.id = b.worker where w.number = any (?)",
        row -> found.put(row.text("number") + " " + BaseKind.valueOf(row.text("kind")).title() + " " + row.as("valid_from", LocalDate.class) + " " + row.as("announced_on", LocalDate.class),
            row.as("amount", BigDecimal.class)), List.of(rows.stream().map(Line::number).distinct().toList()));
    return found;
  }
}
