package shanzhi.web.funds;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.projects.ledger.boundary.BankLine;
import shanzhi.projects.ledger.boundary.BankLines;
import shanzhi.projects.ledger.boundary.BankQuery;
import shanzhi.projects.ledger.boundary.BankSheet;
import shanzhi.projects.ledger.boundary.BankState;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Pager;
import shanzhi.web.frame.Times;

/** 银行对账: instructions of a month beside what the bank made of them and what the books say; what does not agree first. */
@Named
@ViewScoped
public class BrowseBank implements Serializable {

  @Inject BankLines bank;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private final Pager pager = new Turning();
  private int year;
  private int month;
  private BankState state;
  private boolean wrong;
  private BankSheet sheet;

  /** Reads the page it turns to. */
  private final class Turning extends Pager {

    Turning() { super(20); }

    @Override public void go(int number) {
      super.go(number);
      read();
    }
  }

  @PostConstruct void begin() { year = times.getToday().getYear(); }

  public void open() { read(); }

  public void search() {
    pager.reset();
    read();
  }

  public void reset() {
    month = 0;
    state = null;
    wrong = false;
    areaPicker.clear();
    search();
  }

  /** Only what does not agree, or all again. */
  public void turn() {
    wrong = !wrong;
    state = null;
    search();
  }

  private void read() {
    sheet = bank.sheet(new BankQuery(areaPicker.getCode(), year, month, state, wrong, pager.offset(), pager.getSize()));
    pager.show(sheet.lines(), null);
  }

  public BankSheet getSheet() { return sheet; }
  public List<BankLine> getRows() { return sheet.lines().rows(); }
  public Pager getPager() { return pager; }
  public BankState[] getStates() { return BankState.values(); }
  public List<Integer> getMonths() { return IntStream.rangeClosed(1, 12).boxed().toList(); }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public int getMonth() { return month; }
  public void setMonth(int month) { this.month = month; }
  public BankState getState() { return state; }
  public void setState(BankState state) { this.state = state; }
  public boolean isWrong() { return wrong; }
}
