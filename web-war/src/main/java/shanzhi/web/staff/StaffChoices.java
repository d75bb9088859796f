package shanzhi.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.kernel.Territory;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.CommunityMark;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.BaseKind;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.DeductionKind;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.ExitReason;
import shanzhi.staff.workers.boundary.LeaveKind;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.UnitLine;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.web.frame.Texts;

/** What the forms of HR offer to choose from, and names of areas by their code. */
@Named
@RequestScoped
public class StaffChoices {

  private static final int SHOWN = 20;

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject PayingUnits payingUnits;

  private List<UnitLine> units;

  public List<UnitLine> getUnits() {
    if (units == null) units = payingUnits.list().stream().filter(unit -> unit.until() == null).toList();
    return units;
  }

  /** Communities on the caller's ground whose name holds the text. */
  public List<String> communities(String text) {
    var wanted = text == null ? "" : text.strip();
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.STAFF_EDIT).grounds();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && (node.name().contains(wanted) || node.code().startsWith(wanted)))
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code()))))
        .sorted(Comparator.comparing(AreaNode::code)).limit(SHOWN).map(AreaNode::code).toList();
  }

  /** 飞龙社区 */
  public String area(String code) { return code == null ? "" : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  /** 2026年10月, or 2026年 for the whole year. */
  public String period(int year, Integer month) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return month == null ? Texts.get("appraisal.of.year", locale, String.valueOf(year)) : Texts.get("appraisal.of.month", locale, String.valueOf(year), String.valueOf(month));
  }

  public PostClass[] getPosts() { return PostClass.values(); }
  public WorkerState[] getStates() { return WorkerState.values(); }
  public ContractKind[] getContracts() { return ContractKind.values(); }
  public DegreeLevel[] getDegrees() { return DegreeLevel.values(); }
  public CertificateLevel[] getCertificates() { return CertificateLevel.values(); }
  public LeaveKind[] getLeaves() { return LeaveKind.values(); }
  public ExitReason[] getExits() { return ExitReason.values(); }
  public TaxOption[] getTaxOptions() { return TaxOption.values(); }
  public DeductionKind[] getDeductions() { return DeductionKind.values(); }
  public BaseKind[] getBases() { return BaseKind.values(); }
  public AppraisalGrade[] getGrades() { return AppraisalGrade.values(); }
  public CommunityMark[] getMarks() { return CommunityMark.values(); }
}
