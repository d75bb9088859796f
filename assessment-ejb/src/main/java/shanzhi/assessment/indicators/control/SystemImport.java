package shanzhi.assessment.indicators.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;

/**
 * A whole indicator system from one workbook, as draft of its next version. A workbook of a system that is there must be the one that was exported from its
 * newest version, whose number and seal stand in it; otherwise somebody would overwrite what others wrote since.
 */
@ApplicationScoped
public class SystemImport implements SheetImport<SystemRow> {

  /** So many rows are applied in one go; a system in pieces would be none. */
  static final int MOST = 200;

  @Inject IndicatorSystems systems;
  @Inject SystemBook book;

  @Override public String key() { return "indicator-systems"; }

  @Override public String title() { return "指标体系"; }

  @Override public String right() { return Rights.ASSESSMENT_ORGANISE; }

  @Override public List<InColumn> columns() {
    var titles = SystemSheets.TITLES;
    return List.of(InColumn.choice("part", titles.get(0), SystemRow.HEAD, SystemRow.HEAD, "规则", "规则", "维度", "维度", "指标", "指标", "否决", "否决").needed().like("指标"),
        InColumn.text("code", titles.get(1)).needed().like("DJ-0").noted("“基本”部分填编码、名称、性质、来源、自、说明、类别；导出的版次与封印请原样保留"), InColumn.text("name", titles.get(2)).like("示例指标").noted("“基本”部分填内容"),
        InColumn.text("dimension", titles.get(3)).like("DJ"), InColumn.text("nature", titles.get(4)).noted("共性、特性、引导性"), InColumn.text("required", titles.get(5)).noted("必达或空"),
        InColumn.decimal("figure", titles.get(6)).like("4").noted("规则的数值、维度和指标的满分、否决的追溯年数"), InColumn.text("method", titles.get(7)).like("分档").noted("是否、分档、完成率、扣分、评议"),
        InColumn.text("parameter", titles.get(8)).like("1:1 3:4").noted("分档写“起点:得分”，以空格分开"), InColumn.text("classes", titles.get(9)), InColumn.text("drawn", titles.get(10)), InColumn.text("basis", titles.get(11)).like("示例"));
  }

  @Override public boolean indivisible() { return true; }

  @Override public SystemRow read(Cells cells) {
    var figure = cells.decimal("figure");
    return new SystemRow(cells.text("part"), cells.text("code"), word(cells, "name"), word(cells, "dimension"), word(cells, "nature"), word(cells, "required"),
        figure == null ? "" : figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString(), word(cells, "method"), word(cells, "parameter"), word(cells, "classes"), word(cells, "drawn"), word(cells, "basis"));
  }

  private static String word(Cells cells, String key) { return cells.text(key) == null ? "" : cells.text(key).strip(); }

  @Override public String businessKey(SystemRow row) { return row.key(); }

  @Override public List<Judgement> judge(List<SystemRow> rows) {
    var faults = SystemSheets.faults(rows);
    var code = code(rows);
    var newest = code.flatMap(this::newest);
    origin(rows, newest).ifPresent(complaint -> faults.putIfAbsent(SystemRow.HEAD + " 编码", complaint));
    if (rows.size() > MOST) faults.putIfAbsent(rows.get(0).key(), Complaint.of(null, "indicators.book-long", MOST));
    Set<String> there = newest.map(line -> SystemRow.of(book.system(line.id()), 0, "").stream().map(SystemRow::key).collect(Collectors.toSet())).orElse(Set.of());
    return rows.stream().map(row -> faults.containsKey(row.key()) ? new Judgement(Judgement.Verdict.ERROR, faults.get(row.key())) : there.contains(row.key()) ? Judgement.UPDATE : Judgement.NEW).toList();
  }

  private static Optional<String> code(List<SystemRow> rows) { return rows.stream().filter(row -> row.is(SystemRow.HEAD, "编码")).map(SystemRow::name).findFirst(); }

  private Optional<SystemLine> newest(String code) { return book.lines().stream().filter(line -> line.code().equals(code)).findFirst(); }

  /** What is wrong with where the workbook comes from. */
  private Optional<Complaint> origin(List<SystemRow> rows, Optional<SystemLine> newest) {
    var number = rows.stream().filter(row -> row.is(SystemRow.HEAD, SystemRow.NUMBER)).map(SystemRow::name).findFirst();
    var seal = rows.stream().filter(row -> row.is(SystemRow.HEAD, SystemRow.SEAL)).map(SystemRow::name).findFirst();
    if (newest.isEmpty()) return seal.isPresent() || number.isPresent() ? Optional.of(Complaint.of(null, "indicators.book-foreign", code(rows).orElse(""))) : Optional.empty();
    var line = newest.get();
    if (number.isEmpty() || seal.isEmpty()) return Optional.of(Complaint.of(null, "indicators.book-unsealed", line.code(), line.number()));
    var named = book.lines().stream().filter(one -> one.code().equals(line.code()) && String.valueOf(one.number()).equals(number.get())).findFirst();
    if (named.isEmpty() || !book.seal(named.get()).equals(seal.get())) return Optional.of(Complaint.of(null, "indicators.book-tampered", line.code()));
    return named.get().id() == line.id() ? Optional.empty() : Optional.of(Complaint.of(null, "indicators.book-stale", number.get(), line.number()));
  }

  /** A draft of the caller's own county is written anew, after a published version comes the next. What is there already is left. */
  @Override public void apply(List<SystemRow> rows) {
    var faults = SystemSheets.faults(rows);
    if (!faults.isEmpty()) throw Refusal.conflict("indicators.faulty", faults.size());
    var text = SystemFile.write(SystemFile.read(SystemSheets.text(rows, new ArrayList<>())));
    var newest = newest(code(rows).orElseThrow());
    if (newest.isPresent() && book.text(newest.get().id()).equals(text)) return;
    if (newest.isPresent() && newest.get().draft()) systems.revise(newest.get().id(), newest.get().version(), text);
    else systems.draft(text);
  }
}
