package shanzhi.web.pay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.kernel.Rights;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PayPolicies;
import shanzhi.staff.pay.boundary.PolicyLine;
import shanzhi.staff.pay.boundary.PolicySheet;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.web.frame.Notes;

/** 薪酬政策: the versions of the reader's ground, one of them opened, its draft, and the way into force. */
@Named
@ViewScoped
public class KeepPolicies implements Serializable {

  @Inject transient PayPolicies policies;
  @Inject transient Counties counties;

  private List<PolicyLine> lines;
  private PolicySheet sheet;
  private String area;
  private String code;
  private String file;
  private String words;
  private String document;

  public List<PolicyLine> getLines() {
    if (lines == null) lines = policies.ledger();
    return lines;
  }

  public void open(long policy) {
    sheet = policies.sheet(policy);
    file = sheet.file();
    words = null;
    document = null;
  }

  public void close() {
    sheet = null;
    lines = null;
  }

  private void again() {
    lines = null;
    open(sheet.line().id());
  }

  /** Counties for which the reader may draft. */
  public List<AreaNode> getAreas() { return counties.with(Rights.PAY_POLICY_EDIT); }

  /** What a draft may begin with: the policies of the ledger and those that come with the suite, each code once. */
  public List<PolicyText> getTemplates() { return policies.templates(); }

  /** Codes of the county that are no template. */
  public List<PolicyLine> getOwn() {
    var known = getTemplates().stream().map(PolicyText::code).toList();
    var own = new ArrayList<PolicyLine>();
    for (var line : getLines()) if (!known.contains(line.code()) && own.stream().noneMatch(one -> one.code().equals(line.code()))) own.add(line);
    return own;
  }

  public void draft() {
    open(policies.draft(area, code));
    lines = null;
    Notes.done("policy.drafted");
  }

  public void keep() {
    policies.keep(sheet.line().id(), sheet.line().version(), file);
    again();
    Notes.done("policy.kept");
  }

  public void submit() {
    policies.submit(sheet.line().id(), sheet.line().version());
    again();
    Notes.done("policy.submitted");
  }

  public void drop() {
    policies.drop(sheet.line().id(), sheet.line().version());
    close();
    Notes.done("policy.dropped");
  }

  public void approve() {
    policies.approve(sheet.line().id(), sheet.line().version(), new PayPolicies.Approval(words, document));
    again();
    Notes.done("policy.approved");
  }

  public void sendBack() {
    policies.sendBack(sheet.line().id(), sheet.line().version(), words);
    again();
    Notes.done("policy.sent-back");
  }

  public List<PolicyText.Item> getFigures() { return sheet.text().items().stream().filter(item -> item.kind() == LineKind.FIGURE).toList(); }

  public List<PolicyText.Item> getItems() { return sheet.text().items().stream().filter(item -> item.kind() != LineKind.FIGURE).toList(); }

  public PolicySheet getSheet() { return sheet; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getFile() { return file; }
  public void setFile(String file) { this.file = file; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
