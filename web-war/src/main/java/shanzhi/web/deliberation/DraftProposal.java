package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.ClauseLine;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.DrawUpProposal;
import shanzhi.projects.deliberation.boundary.DrawUpProposal.Cost;
import shanzhi.projects.deliberation.boundary.PathLine;
import shanzhi.projects.deliberation.boundary.Proposals;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 起草提案: a new one, from a demand or not, or one that is still a draft. */
@Named
@ViewScoped
public class DraftProposal implements Serializable {

  private static final int OFFERED = 100;

  @Inject Proposals proposals;
  @Inject Demands demands;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private final String key = UUID.randomUUID().toString();
  private String number;
  private String demand;
  private int version;
  private DrawUpProposal draft;

  public void open() {
    draft = new DrawUpProposal();
    if (number != null && !number.isBlank()) read();
    else begin();
  }

  private void begin() {
    draft.setYear(times.getToday().getYear());
    draft.setCommunity(delibWords.home());
    if (demand != null && !demand.isBlank()) {
      var line = demands.sheet(demand);
      draft.setCommunity(line.line().community());
      draft.setTitle(line.line().title());
      draft.setContent(line.text());
      draft.setPurpose(line.line().kind());
      draft.getDemands().add(demand);
    }
    draft.getCosts().add(new Cost());
  }

  private void read() {
    var sheet = proposals.sheet(number);
    if (!sheet.may("EDIT")) throw Refusal.conflict("proposal.move-not-allowed", number, sheet.line().status(), "EDIT", sheet.actions());
    version = sheet.line().version();
    draft.setCommunity(sheet.line().community());
    draft.setTitle(sheet.line().title());
    draft.setContent(sheet.content());
    draft.setKind(sheet.line().kind());
    draft.setPurpose(sheet.line().purpose());
    draft.setSource(sheet.line().source());
    draft.setYear(sheet.line().year());
    draft.setOwnShare(sheet.ownShare());
    draft.setMatter(sheet.matter());
    draft.setPrivateCost(sheet.privateCost());
    draft.setOtherLiable(sheet.otherLiable());
    draft.setGovernmentDuty(sheet.governmentDuty());
    draft.setPath(sheet.path().code());
    sheet.costs().forEach(cost -> draft.getCosts().add(Cost.of(cost.kind(), cost.name(), cost.amount().toPlainString())));
    sheet.demands().forEach(one -> draft.getDemands().add(one.number()));
  }

  public void addCost() { draft.getCosts().add(new Cost()); }

  public void dropCost(int at) { if (draft.getCosts().size() > 1) draft.getCosts().remove(at); }

  public String save() {
    if (number == null || number.isBlank()) number = proposals.drawUp(draft, key);
    else proposals.edit(number, version, draft);
    Notes.done("delib.done.proposal", number);
    return DelibWords.again("proposal", number);
  }

  public BigDecimal getSum() { return draft.getCosts().stream().map(Cost::getAmount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add); }

  public List<PathLine> getPaths() { return draft.getCommunity() == null || draft.getCommunity().isBlank() ? List.of() : proposals.paths(draft.getCommunity()); }

  /** Demands that may go into it: open ones of the community, and those it holds. */
  public List<DemandLine> getOffered() {
    if (draft.getCommunity() == null || draft.getCommunity().isBlank()) return List.of();
    var open = new java.util.ArrayList<>(demands.ledger(DemandQuery.of(draft.getCommunity(), DemandStatus.OPEN).page(0, OFFERED)).rows());
    if (number != null && !number.isBlank()) open.addAll(0, proposals.sheet(number).demands());
    return open;
  }

  public List<ClauseLine> getClauses() { return proposals.clauses(); }
  public DrawUpProposal getDraft() { return draft; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getDemand() { return demand; }
  public void setDemand(String demand) { this.demand = demand; }
}
