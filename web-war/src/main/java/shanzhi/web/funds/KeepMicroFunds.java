package shanzhi.web.funds;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.funds.boundary.Donate;
import shanzhi.projects.funds.boundary.DonationLine;
import shanzhi.projects.funds.boundary.MicroFundLine;
import shanzhi.projects.funds.boundary.MicroFunds;
import shanzhi.projects.funds.boundary.OpenMicroFund;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 社区微基金: funds, what they were given, opening one, writing down a donation. */
@Named
@ViewScoped
public class KeepMicroFunds implements Serializable {

  @Inject MicroFunds microFunds;
  @Inject Times times;

  private List<MicroFundLine> rows;
  private MicroFundLine chosen;
  private List<DonationLine> donations = List.of();
  private OpenMicroFund wanted = new OpenMicroFund();
  private Donate gift = new Donate();

  @PostConstruct void open() {
    rows = microFunds.ledger();
    wanted.setOpenedOn(times.getToday());
    if (rows.size() == 1) choose(rows.get(0));
  }

  public void choose(MicroFundLine line) {
    chosen = line;
    donations = microFunds.donations(line.id());
  }

  public void begin(MicroFundLine line) {
    choose(line);
    gift = new Donate();
    gift.setFund(line.id());
    gift.setDay(times.getToday());
  }

  public void found() {
    microFunds.open(wanted);
    wanted = new OpenMicroFund();
    done("fund.done.micro-fund");
  }

  public void give() {
    microFunds.give(gift);
    done("fund.done.donation");
  }

  private void done(String key) {
    rows = microFunds.ledger();
    if (chosen != null) rows.stream().filter(one -> one.id() == chosen.id()).findFirst().ifPresent(this::choose);
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public List<MicroFundLine> getRows() { return rows; }
  public MicroFundLine getChosen() { return chosen; }
  public List<DonationLine> getDonations() { return donations; }
  public OpenMicroFund getWanted() { return wanted; }
  public Donate getGift() { return gift; }
}
