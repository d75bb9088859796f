package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.EnterMember;
import shanzhi.projects.deliberation.boundary.MemberPost;

/** Members of bodies and owners with their units from a workbook; an owner stands on as many lines as he or she has units, and is one head. */
@ApplicationScoped
public class MemberImport implements SheetImport<MemberImport.Line> {

  /** Somebody, and the body by its name in the community. */
  public record Line(String community, String body, EnterMember member) {}

  private record Body(long id, boolean owners, Set<String> codes, Set<String> units) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Bodies bodies;
  @Inject AffairDesk desk;
  @Inject Validator validator;

  @Override public String key() { return "body-members"; }

  @Override public String title() { return "议事组织成员"; }

  @Override public String right() { return Rights.DELIBERATION_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.area("community", "社区", Level.COMMUNITY, Rights.DELIBERATION_EDIT).needed().also("村（社区）"),
        InColumn.text("body", "议事组织").needed().noted("与系统里的名称一致"), InColumn.code("code", "编号").needed().also("业主编号", "成员编号").noted("同名的人按编号区分；一位业主多套房用同一编号"),
        InColumn.text("name", "姓名").needed().also("业主姓名").like("示例"), InColumn.choice("post", "职务", PaperWords.choices(MemberPost.values())),
        InColumn.text("unit", "房号").noted("业主必填"), InColumn.decimal("area", "面积").also("专有部分面积", "建筑面积").noted("平方米，业主必填"), InColumn.date("from", "起始日期").noted("不填为今天"));
  }

  @Override public Line read(Cells cells) {
    var member = new EnterMember();
    member.setCode(cells.text("code"));
    member.setName(cells.text("name").strip());
    if (cells.text("post") != null) member.setPost(MemberPost.valueOf(cells.text("post")));
    member.setUnit(cells.text("unit"));
    BigDecimal area = cells.decimal("area");
    member.setArea(area);
    member.setFrom(cells.date("from") == null ? desk.today() : cells.date("from"));
    return new Line(cells.text("community"), cells.text("body").strip(), member);
  }

  @Override public String businessKey(Line row) { return row.community() + row.body() + row.member().getCode() + (row.member().getUnit() == null ? "" : row.member().getUnit()); }

  @Override public List<Judgement> judge(List<Line> rows) {
    var there = there(rows);
    return rows.stream().map(row -> judge(row, there.get(row.community() + row.body()))).toList();
  }

  private Judgement judge(Line row, Body body) {
    if (body == null) return Judgement.error("议事组织", "body.unknown", row.body());
    row.member().setBody(body.id());
    var wrong = validator.validate(row.member()).stream().findFirst();
    if (wrong.isPresent()) return Judgement.error(null, "demand.invalid", wrong.get().getMessage());
    if (!body.owners()) return body.codes().contains(row.member().getCode()) ? Judgement.SAME : Judgement.NEW;
    if (row.member().getUnit() == null || row.member().getArea() == null) return Judgement.error("房号", "body.unit-needed");
    return body.units().contains(row.member().getUnit()) ? Judgement.SAME : Judgement.NEW;
  }

  private Map<String, Body> there(List<Line> rows) {
    var found = new HashMap<String, Body>();
    Sql.on(database).list("""
        select b.id, b.community, b.name, b.counting, array_to_string(array(select code from projects.body_member m where m.body = b.id and m.valid_to is null), E'\\n') as codes,
               array_to_string(array(select u.unit from projects.body_unit u join projects.body_member m on m.id = u.member where m.body = b.id and m.valid_to is null), E'\\n') as units
          from projects.body b where b.community = any (?) and b.heads is null and b.kind <> 'HEARING' and b.valid_to is null""",
        row -> found.put(row.text("community") + row.text("name"), new Body(row.big("id"), row.text("counting").equals("OWNERS"), split(row.text("codes")), split(row.text("units")))),
        List.of(rows.stream().map(Line::community).distinct().toList()));
    return found;
  }

  private static Set<String> split(String lines) { return lines == null || lines.isEmpty() ? Set.of() : new HashSet<>(List.of(lines.split("\n"))); }

  @Override public void apply(List<Line> rows) {
    var there = there(rows);
    for (var row : rows) {
      var body = there.get(row.community() + row.body());
      if (body == null) throw Refusal.unknown("body.unknown", row.body());
      boolean known = body.owners() ? body.units().contains(row.member().getUnit()) : body.codes().contains(row.member().getCode());
      if (known) continue;
      row.member().setBody(body.id());
      bodies.enter(row.member());
    }
  }
}
