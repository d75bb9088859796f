package shanzhi.grid.roster.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.grid.grids.boundary.GridCode;
import shanzhi.grid.grids.control.GridSql;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.grid.roster.boundary.MemberPhones;
import shanzhi.grid.roster.boundary.MemberSource;
import shanzhi.grid.roster.boundary.NewMember;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Who serves where, from a workbook. A grid is named by its code, or by community and number as people write it. Somebody
 * of the same name in the same community is taken for the same person; nobody's duty is ended by a workbook.
 */
@ApplicationScoped
public class RosterImport implements SheetImport<RosterImport.Line> {

  /** A duty as it shall be; {@code grid} is null where community and number name none. */
  public record Line(String grid, String name, MemberSource source, Duty duty, LocalDate from, String phone) {}

  /** A duty that is there. */
  private record There(long assignment, long member, String phoneIndex, String grid, String name, MemberSource source, Duty duty, LocalDate from) {}

  /** 001, 1-5, 001-005, 专001: of a general, a micro, an exclusive grid. */
  private static final Pattern NUMBER = Pattern.compile("(专?)(\\d{1,3})(?:[-—－/](\\d{1,3}))?");
  private static final String GRID = "网格编码";
  private static final String NAME = "姓名";
  private static final String DUTY = "职责";
  private static final String FROM = "起始日期";
  private static final String PHONE = "联系电话";
  private static final int LONGEST_NAME = 40;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Roster roster;
  @Inject MemberPhones phones;
  @Inject Sealing sealing;
  @Inject Clock clock;

  @Override public String key() { return "members"; }

  @Override public String title() { return "网格员"; }

  @Override public String right() { return Rights.ROSTER_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.code("grid", GRID).also("编码", "网格代码").like("5101310010062001005").noted("19 位；不填编码时填所在社区和网格编号"),
        InColumn.area("community", "所在社区", Level.COMMUNITY, Rights.ROSTER_EDIT).also("社区", "村社", "村（社区）").noted("与网格编号一起代替编码"),
        InColumn.text("number", "网格编号").also("编号", "网格号").noted("微网格 001-005，一般网格 001，专属网格 专001；总网格长不填"),
        InColumn.text("name", NAME).needed().also("网格员姓名", "人员姓名").like("示例"),
        InColumn.choice("source", "身份", words(MemberSource.values(), MemberSource::title)).needed().also("来源", "人员身份", "人员来源").like(MemberSource.PARTY_MEMBER.title()),
        InColumn.choice("duty", DUTY, words(Duty.values(), Duty::title)).needed().also("职务", "岗位").like(Duty.MEMBER.title()),
        InColumn.date("from", FROM).needed().also("任职日期", "任职时间", "起始时间").like("2026-01-01"),
        InColumn.code("phone", PHONE).also("手机号", "手机号码", "电话", "联系方式").noted("11 位手机号，可不填；加密保存"));
  }

  private static <E extends Enum<E>> String[] words(E[] all, java.util.function.Function<E, String> title) {
    return Stream.of(all).flatMap(one -> Stream.of(title.apply(one), one.name())).toArray(String[]::new);
  }

  @Override public Line read(Cells cells) {
    var duty = Duty.valueOf(cells.text("duty"));
    var code = cells.text("grid") != null ? cells.text("grid") : code(cells.text("community"), cells.text("number"), duty);
    return new Line(code, cells.text("name").strip(), MemberSource.valueOf(cells.text("source")), duty, cells.date("from"), cells.text("phone"));
  }

  /** @return null where they name no grid */
  static String code(String community, String number, Duty duty) {
    if (community == null) return null;
    if (duty == Duty.CHIEF) return GridCode.main(community).toString();
    var found = NUMBER.matcher(number == null ? "" : number.replaceAll("\\s|号", ""));
    if (!found.matches() || Integer.parseInt(found.group(2)) == 0) return null;
    int first = Integer.parseInt(found.group(2));
    if (!found.group(1).isEmpty()) return found.group(3) == null ? GridCode.exclusive(community, first).toString() : null;
    if (duty == Duty.WORKER) return found.group(3) == null ? GridCode.general(community, first).toString() : null;
    if (found.group(3) == null || Integer.parseInt(found.group(3)) == 0) return null;
    return GridCode.general(community, first).micro(Integer.parseInt(found.group(3))).toString();
  }

  @Override public String businessKey(Line row) { return row.grid() == null ? null : row.grid() + " " + row.name() + " " + row.duty().title(); }

  @Override public List<Judgement> judge(List<Line> rows) {
    var codes = rows.stream().map(Line::grid).filter(code -> code != null && Territory.valid(code) && code.length() == 19).collect(Collectors.toSet());
    var grids = grids(codes);
    var there = there(codes);
    var crowd = crowd(rows);
    var alone = new HashSet<String>();
    return rows.stream().map(row -> judge(row, grids, there, crowd, alone)).toList();
  }

  private Judgement judge(Line row, Map<String, Boolean> grids, List<There> there, Set<String> crowd, Set<String> alone) {
    if (row.grid() == null) return Judgement.error("网格编号", "roster.no-such-number");
    if (!grids.containsKey(row.grid())) return Judgement.error(GRID, "grid.unknown", row.grid());
    if (!grids.get(row.grid())) return Judgement.error(GRID, "grid.abolished", row.grid());
    if (row.name().length() > LONGEST_NAME) return Judgement.error(NAME, "sheet.too-long", LONGEST_NAME);
    if (!row.duty().fits(GridCode.parse(row.grid()).type())) return Judgement.error(DUTY, "roster.duty-does-not-fit", row.duty().title());
    if (row.from().isAfter(ChinaTime.today(clock))) return Judgement.error(FROM, "grid.day-in-future", row.from());
    if (row.phone() != null && !row.phone().matches(NewMember.PHONE)) return Judgement.error(PHONE, "roster.bad-phone");
    var known = there.stream().filter(one -> same(one, row)).findFirst();
    if (known.isPresent()) return unchanged(known.get(), row) ? Judgement.SAME : Judgement.UPDATE;
    boolean taken = there.stream().anyMatch(one -> one.grid().equals(row.grid()) && one.duty() == row.duty());
    if (row.duty().alone() && (taken || !alone.add(row.grid()))) return Judgement.error(DUTY, "roster.post-taken", row.grid(), row.duty().title());
    return crowd.contains(community(row) + row.name()) ? Judgement.error(NAME, "roster.same-name", row.name()) : Judgement.NEW;
  }

  /** Rows that are there already, as after a repetition, stay as they are. */
  @Override public void apply(List<Line> rows) {
    var there = there(rows.stream().map(Line::grid).collect(Collectors.toSet()));
    for (var row : rows) {
      var known = there.stream().filter(one -> same(one, row)).findFirst();
      if (known.isPresent()) {
        roster.correct(known.get().assignment(), row.source(), row.from());
        if (row.phone() != null) phones.keep(known.get().member(), row.phone());
      }
      else roster.assign(person(row), row.grid(), row.duty(), row.from());
    }
  }

  private long person(Line row) {
    var known = Sql.on(database).one("select id from grid.member where community = ? and name = ?", one -> one.big("id"), community(row), row.name());
    if (known.isEmpty()) return roster.register(new NewMember(row.name(), row.phone(), row.source(), community(row), null, row.from()));
    if (row.phone() != null) phones.keep(known.get(), row.phone());
    return known.get();
  }

  /** A workbook without a number leaves the number alone. */
  private boolean unchanged(There known, Line row) {
    return known.source() == row.source() && known.from().equals(row.from()) && (row.phone() == null || sealing.index(row.phone()).equals(known.phoneIndex()));
  }

  private static boolean same(There one, Line row) { return one.grid().equals(row.grid()) && one.duty() == row.duty() && one.name().equals(row.name()); }

  private static String community(Line row) { return row.grid().substring(0, 12); }

  /** The grids on the caller's ground; whether each is in force. */
  private Map<String, Boolean> grids(Set<String> codes) {
    var args = new ArrayList<Object>(List.of(codes));
    var found = new HashMap<String, Boolean>();
    Sql.on(database).list("select g.code, g.valid_to is null as in_force from grid.grid g where g.code = any (?) and "
        + jurisdiction.over(Rights.ROSTER_EDIT).sql(GridSql::column, args), row -> found.put(row.text("code"), row.yes("in_force")), args);
    return found;
  }

  private List<There> there(Set<String> grids) {
    return Sql.on(database).list("""
        select s.id, s.member, m.phone_index, s.grid, m.name, m.source, s.duty, s.valid_from from grid.assignment s join grid.member m on m.id = s.member
         where s.grid = any (?) and s.valid_to is null order by s.id""",
        row -> new There(row.big("id"), row.big("member"), row.text("phone_index"), row.text("grid"), row.text("name"), MemberSource.valueOf(row.text("source")), Duty.valueOf(row.text("duty")),
            row.as("valid_from", LocalDate.class)), List.of(grids));
  }

  /** Names that several people of one community share: a workbook cannot say which of them is meant. */
  private Set<String> crowd(List<Line> rows) {
    var places = rows.stream().filter(row -> row.grid() != null && row.grid().length() == 19).map(RosterImport::community).collect(Collectors.toSet());
    var names = rows.stream().map(Line::name).collect(Collectors.toSet());
    return new HashSet<>(Sql.on(database).list("select community || name as who from grid.member where community = any (?) and name = any (?) group by 1 having count(*) > 1",
        row -> row.text("who"), places, names));
  }
}
