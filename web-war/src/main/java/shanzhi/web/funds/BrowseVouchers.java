package shanzhi.web.funds;

import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.ledger.boundary.AccountBalance;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.ledger.boundary.VoucherQuery;
import shanzhi.projects.ledger.boundary.VoucherSheet;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Pager;
import shanzhi.web.frame.Times;

/** 资金流水: vouchers with the balance after each, one voucher with its lines, and the trial balance. */
@Named
@ViewScoped
public class BrowseVouchers implements Serializable {

  @Inject Vouchers vouchers;
  @Inject SheetExports exports;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private final VoucherQuery query = new VoucherQuery();
  private final Pager pager = new Turning();
  private Page<VoucherLine> page;
  private Long voucher;
  private VoucherSheet shown;
  private List<AccountBalance> balances;
  private String area;
  private String words;
  private LocalDate day;

  /** Reads the page it turns to. */
  private final class Turning extends Pager {

    Turning() { super(20); }

    @Override public void go(int number) {
      super.go(number);
      read();
    }
  }

  @PostConstruct void begin() {
    query.setYear(times.getToday().getYear());
    day = times.getToday();
  }

  public void open() {
    read();
    if (voucher != null) show(voucher);
  }

  public void search() {
    pager.reset();
    balances = null;
    read();
  }

  public void reset() {
    query.setText(null);
    query.setItem(null);
    query.setSource(null);
    areaPicker.clear();
    area = null;
    search();
  }

  private void read() {
    query.setArea(areaPicker.getCode() == null ? area : areaPicker.getCode());
    query.setFrom(pager.offset());
    page = vouchers.ledger(query);
    pager.show(page, null);
  }

  public void show(long id) { shown = shown != null && shown.line().id() == id ? null : vouchers.sheet(id); }

  public void balance() {
    var ground = areaPicker.getCode() != null ? areaPicker.getCode() : area != null && !area.isBlank() ? area : jurisdiction.over(FUND_READ).grounds().get(0).area();
    balances = balances == null ? vouchers.balances(ground, query.getYear()) : null;
  }

  public void reverse() {
    vouchers.reverse(shown.line().id(), day, words);
    words = null;
    shown = null;
    search();
    Notes.done("fund.done.reversed");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void export() {
    query.setArea(areaPicker.getCode() == null ? area : areaPicker.getCode());
    exports.start("fund-vouchers", query);
    Notes.done("export.ordered");
  }

  public BigDecimal getDebit() { return balances.stream().map(AccountBalance::debit).reduce(BigDecimal.ZERO, BigDecimal::add); }
  public BigDecimal getCredit() { return balances.stream().map(AccountBalance::credit).reduce(BigDecimal.ZERO, BigDecimal::add); }
  public List<VoucherLine> getRows() { return page.rows(); }
  public Pager getPager() { return pager; }
  public VoucherQuery getQuery() { return query; }
  public VoucherSheet getShown() { return shown; }
  public List<AccountBalance> getBalances() { return balances; }
  public Long getVoucher() { return voucher; }
  public void setVoucher(Long voucher) { this.voucher = voucher; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public int getYear() { return query.getYear(); }
  public void setYear(int year) { query.setYear(year); }
  public String getItem() { return query.getItem(); }
  public void setItem(String item) { query.setItem(item == null || item.isBlank() ? null : item.strip()); }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
}
