package shanzhi.projects.ledger.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.ledger.boundary.VoucherQuery;
import shanzhi.projects.ledger.boundary.Vouchers;

/** 资金流水 as a workbook. */
@ApplicationScoped
public class VoucherExport implements SheetExport<VoucherQuery, VoucherExport.Row> {

  /** A line and its place. */
  public record Row(int place, VoucherLine line) {}

  private static final int SLICE = 200;

  @Inject Vouchers vouchers;
  @Inject FundNames names;

  @Override public String key() { return "fund-vouchers"; }

  @Override public String title() { return "资金流水"; }

  @Override public String right() { return Rights.FUND_READ; }

  @Override public Class<VoucherQuery> query() { return VoucherQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("社区", 16), text("资金来源", 10), number("年度", 8), date("日期"), text("凭证号", 10), text("摘要", 36), text("依据", 24), text("凭据", 24), number("收入（元）", 14), number("支出（元）", 14), number("余额（元）", 14));
  }

  @Override public long total(VoucherQuery query) {
    var page = vouchers.ledger(at(query, 0, 1));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(VoucherQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var rows = vouchers.ledger(at(query, from, SLICE)).rows();
    return IntStream.range(0, rows.size()).mapToObj(i -> new Row(from + i, rows.get(i))).toList();
  }

  private static VoucherQuery at(VoucherQuery query, int from, int rows) {
    query.setFrom(from);
    query.setRows(rows);
    return query;
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(names.area(line.community()), names.source(line.source()), line.year(), line.day(), "记 %04d".formatted(line.no()), line.words(), line.basis(), line.evidence(), line.in(), line.out(), line.balance());
  }
}
