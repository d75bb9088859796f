package shanzhi.web.projects;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.primefaces.PrimeFaces;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.ChangeContract;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.ReviewSide;
import shanzhi.projects.works.boundary.Reviews;
import shanzhi.projects.works.boundary.SignContract;
import shanzhi.projects.works.boundary.TenderKind;
import shanzhi.projects.works.boundary.Tenders;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** 项目办理 in dialogs: what takes a form of its own. Each begins with what the sheet says and ends with the sheet read anew. */
@Named
@ViewScoped
public class DealWithProject implements Serializable {

  @Inject HandleProject page;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Reviews reviews;
  @Inject Times times;

  private CallTender notice = new CallTender();
  private EnterBid bid = new EnterBid();
  private SignContract contract = new SignContract();
  private HoldReview review = new HoldReview();
  private ChangeContract change = new ChangeContract();
  private long chosen;
  private String reasons;
  private int instalment;
  private String invoice;

  public void beginCall(String kind) {
    notice = new CallTender();
    notice.setKind(TenderKind.valueOf(kind));
    notice.setClosesOn(times.getToday().plusDays(notice.getKind() == TenderKind.TENDER ? 7 : 0));
    if (notice.getKind() == TenderKind.ENTRUST) notice.setLeastBidders(1);
  }

  public void call() {
    notice.setVersion(version());
    tenders.call(page.getNumber(), notice);
    done(notice.getKind() == TenderKind.TENDER ? "CALL_TENDER" : "ENTRUST");
  }

  public void beginBid() { bid = new EnterBid(); }

  public void enterBid() {
    bid.setVersion(version());
    tenders.enter(page.getNumber(), bid);
    done("ENTER_BID");
  }

  public void beginChoose(long which) {
    chosen = which;
    reasons = null;
  }

  public void choose() {
    tenders.choose(page.getNumber(), version(), chosen, reasons);
    done("CHOOSE");
  }

  public void beginSign() {
    contract = new SignContract();
    contract.setSignedOn(times.getToday());
    contract.setEndsOn(page.getSheet().line().endsOn());
    page.getSheet().tenders().stream().filter(one -> one.chosen() != null).findFirst().flatMap(one -> one.bids().stream().filter(bid -> bid.id() == one.chosen()).findFirst())
        .ifPresent(bid -> contract.setAmount(bid.amount()));
  }

  public void sign() {
    contract.setVersion(version());
    contracts.sign(page.getNumber(), contract);
    done("SIGN");
  }

  public void beginReview(String kind) {
    review = new HoldReview();
    review.setKind(ReviewKind.valueOf(kind));
    review.setHeldOn(times.getToday());
    for (var side : ReviewSide.values()) addScore(side);
  }

  public void addScore() { addScore(ReviewSide.RESIDENT); }

  private void addScore(ReviewSide side) {
    var score = new HoldReview.Score();
    score.setSide(side);
    review.getScores().add(score);
  }

  public void hold() {
    review.setVersion(version());
    reviews.hold(page.getNumber(), review);
    page.open();
    done(page.getSheet().steps().get(0).move());
  }

  public void beginChange() {
    change = new ChangeContract();
    change.setAmount(page.getSheet().line().contracted());
  }

  public void change() {
    change.setVersion(version());
    contracts.change(page.getNumber(), change);
    done("CHANGE");
  }

  public void beginAsk(int no) {
    instalment = no;
    invoice = null;
  }

  public void ask() {
    contracts.ask(page.getNumber(), version(), instalment, invoice);
    done("ASK_PAYMENT");
  }

  private int version() { return page.getSheet().line().version(); }

  private void done(String move) {
    page.open();
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("proj.did", Texts.get("ProjectMove." + move, locale()));
  }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  /** The instalment that is asked for, for the head of its dialog. */
  public ProjectSheet.Instalment getPart() { return page.getSheet().instalments().stream().filter(one -> one.no() == instalment).findFirst().orElse(null); }

  public List<ReviewSide> getSides() { return List.of(ReviewSide.values()); }
  public List<ItemPurpose> getPurposes() { return List.of(ItemPurpose.values()); }
  public CallTender getNotice() { return notice; }
  public EnterBid getBid() { return bid; }
  public SignContract getContract() { return contract; }
  public HoldReview getReview() { return review; }
  public ChangeContract getChange() { return change; }
  public String getReasons() { return reasons; }
  public void setReasons(String reasons) { this.reasons = reasons; }
  public String getInvoice() { return invoice; }
  public void setInvoice(String invoice) { this.invoice = invoice; }
}
