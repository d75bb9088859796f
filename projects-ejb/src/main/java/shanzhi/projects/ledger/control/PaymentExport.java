package shanzhi.projects.ledger.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;
import static shanzhi.foundation.sheets.boundary.OutColumn.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.ledger.boundary.PaymentLine;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.Payments;

/** 支付台账 as a workbook; account numbers are never in it. */
@ApplicationScoped
public class PaymentExport implements SheetExport<PaymentQuery, PaymentExport.Row> {

  /** A line and its place. */
  public record Row(int place, PaymentLine line) {}

  private static final int SLICE = 200;

  @Inject Payments payments;
  @Inject FundNames names;

  @Override public String key() { return "fund-payments"; }

  @Override public String title() { return "支付台账"; }

  @Override public String right() { return Rights.FUND_READ; }

  @Override public Class<PaymentQuery> query() { return PaymentQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("支付编号", 18), text("社区", 16), text("资金来源", 10), number("年度", 8), text("议决事项", 20), text("项目名称", 30), number("期次", 6), text("付款节点", 14), number("金额（元）", 14), text("收款人", 30), text("发票号码", 22), text("状态", 14), time("申请时间"));
  }

  @Override public long total(PaymentQuery query) {
    var page = payments.ledger(at(query, 0, 1));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(PaymentQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var rows = payments.ledger(at(query, from, SLICE)).rows();
    return IntStream.range(0, rows.size()).mapToObj(i -> new Row(from + i, rows.get(i))).toList();
  }

  private static PaymentQuery at(PaymentQuery query, int from, int rows) {
    query.setFrom(from);
    query.setRows(rows);
    return query;
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), names.area(line.community()), names.source(line.source()), line.year(), line.item(), line.title(), line.instalment(), line.milestone(), line.amount(), line.payee(), line.invoice(),
        names.state(line.state()), line.requestedAt());
  }
}
