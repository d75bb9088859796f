package shanzhi.web.funds;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.ledger.boundary.PaymentLine;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Pager;

/** 支付台账: payments on one's ground, those that wait for oneself, and asking for one. */
@Named
@ViewScoped
public class BrowsePayments implements Serializable {

  @Inject Payments payments;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;

  private final PaymentQuery query = new PaymentQuery();
  private final Pager pager = new Turning();
  private Page<PaymentLine> page;
  private RequestPayment wanted = new RequestPayment();
  private int waiting;

  /** Reads the page it turns to. */
  private final class Turning extends Pager {

    Turning() { super(20); }

    @Override public void go(int number) {
      super.go(number);
      read();
    }
  }

  @PostConstruct void begin() { waiting = payments.waiting(); }

  public void open() { read(); }

  public void search() {
    pager.reset();
    read();
  }

  public void reset() {
    query.setText(null);
    query.setState(null);
    query.setYear(null);
    query.setMine(false);
    areaPicker.clear();
    search();
  }

  public void turn() {
    query.setMine(!query.isMine());
    search();
  }

  private void read() {
    query.setArea(areaPicker.getCode());
    query.setFrom(pager.offset());
    page = payments.ledger(query);
    pager.show(page, null);
  }

  public String request() { return "/app/funds/payment?faces-redirect=true&number=" + payments.request(wanted); }

  public void export() {
    query.setArea(areaPicker.getCode());
    exports.start("fund-payments", query);
    Notes.done("export.ordered");
  }

  public List<PaymentLine> getRows() { return page.rows(); }
  public Pager getPager() { return pager; }
  public PaymentQuery getQuery() { return query; }
  public RequestPayment getWanted() { return wanted; }
  public int getWaiting() { return waiting; }
  public boolean isMine() { return query.isMine(); }
  public void setMine(boolean mine) { query.setMine(mine); }
  public PaymentState getState() { return query.getState(); }
  public void setState(PaymentState state) { query.setState(state); }
  public String getText() { return query.getText(); }
  public void setText(String text) { query.setText(text); }
}
