package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** Demands from a workbook, as they were counted on paper; the same origin with the same reference comes once. */
@ApplicationScoped
public class DemandImport implements SheetImport<EnterDemand> {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Demands demands;
  @Inject Validator validator;

  @Override public String key() { return "demands"; }

  @Override public String title() { return "需求"; }

  @Override public String right() { return Rights.DELIBERATION_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.area("community", "社区", Level.COMMUNITY, Rights.DELIBERATION_EDIT).needed().also("村（社区）", "所在社区"),
        InColumn.choice("origin", "来源", PaperWords.choices(DemandOrigin.values())).needed().like("居民提案"),
        InColumn.text("originRef", "来源编号").needed().also("编号").noted("问卷题号、事件编号等；同一来源的同一编号只登记一次"),
        InColumn.text("title", "需求名称").needed().also("需求").like("示例"),
        InColumn.choice("kind", "类别", PaperWords.choices(ItemPurpose.values())).needed().also("用途").like("院落环境"),
        InColumn.integer("households", "户数").needed().also("需求户数").like("12"), InColumn.text("text", "说明"));
  }

  @Override public EnterDemand read(Cells cells) {
    var demand = EnterDemand.of(cells.text("community"), DemandOrigin.valueOf(cells.text("origin")), cells.text("originRef").strip(), cells.text("title").strip(),
        ItemPurpose.valueOf(cells.text("kind")), cells.integer("households"));
    demand.setText(cells.text("text"));
    return demand;
  }

  @Override public String businessKey(EnterDemand row) { return row.getCommunity() + row.getOrigin() + row.getOriginRef(); }

  private record There(int households, boolean open) {}

  @Override public List<Judgement> judge(List<EnterDemand> rows) {
    Map<String, There> there = new HashMap<>();
    Sql.on(database).list("select community, origin, origin_ref, households, status from projects.demand where community = any (?) and origin_ref is not null",
        row -> there.put(row.text("community") + row.text("origin") + row.text("origin_ref"), new There(row.number("households"), row.text("status").equals("OPEN"))),
        List.of(rows.stream().map(EnterDemand::getCommunity).distinct().toList()));
    return rows.stream().map(row -> judge(row, there.get(businessKey(row)))).toList();
  }

  private Judgement judge(EnterDemand row, There there) {
    var wrong = validator.validate(row).stream().findFirst();
    if (wrong.isPresent()) return Judgement.error(null, "demand.invalid", wrong.get().getMessage());
    return there == null ? Judgement.NEW : there.open() && there.households() != row.getHouseholds() ? Judgement.UPDATE : Judgement.SAME;
  }

  @Override public void apply(List<EnterDemand> rows) { rows.forEach(demands::enter); }
}
