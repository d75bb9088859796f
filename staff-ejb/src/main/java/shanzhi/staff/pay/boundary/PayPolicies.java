package shanzhi.staff.pay.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_APPROVE;
import static shanzhi.kernel.Rights.PAY_POLICY_EDIT;
import static shanzhi.kernel.Rights.PAY_POLICY_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.pay.control.PolicyDesk;
import shanzhi.staff.pay.control.PolicyFile;
import shanzhi.staff.pay.control.PolicyRows;
import shanzhi.staff.pay.control.ShippedPolicies;

/** The pay policies of counties: drafted by one person, put in force by another. */
@Stateless
@RolesAllowed(PAY_POLICY_READ)
public class PayPolicies {

  @Inject PolicyDesk desk;
  @Inject PolicyRows rows;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

  /** Versions of the caller's ground, the open ones first. */
  public List<PolicyLine> ledger() { return desk.lines(); }

  public PolicySheet sheet(long policy) {
    var line = desk.line(policy);
    var text = rows.read(policy);
    var ground = Territory.of(line.area());
    return new PolicySheet(line, text, PolicyFile.write(text), jurisdiction.covers(PAY_POLICY_EDIT, ground), jurisdiction.covers(PAY_POLICY_APPROVE, ground));
  }

  /** The policies that come with the suite, to begin with. */
  public List<PolicyText> templates() { return ShippedPolicies.all(); }

  /**
   * Begins a draft for a county: the next version of what stands there, or else a template.
   *
   * @param code of a policy of the county or of a template
   * @return its id
   * @throws Refusal pay-policy.area-level (400), pay-policy.draft-there (409), pay-policy.unknown (404)
   */
  @RolesAllowed(PAY_POLICY_EDIT)
  public long draft(@NotNull(message = "请选择区县") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area, @NotBlank(message = "请选择范本") String code) {
    var ground = Territory.of(area);
    jurisdiction.require(PAY_POLICY_EDIT, ground);
    if (ground.level() != Level.COUNTY) throw Refusal.invalid("pay-policy.area-level", area);
    return desk.draft(area, desk.lines().stream().filter(line -> line.area().equals(area) && line.code().equals(code) && line.state() == PolicyState.LIVE)
        .max(java.util.Comparator.comparingInt(PolicyLine::number)).map(line -> rows.read(line.id())).orElseGet(() -> ShippedPolicies.get(code)));
  }

  /**
   * The draft's whole text anew, in the readable form.
   *
   * @throws Refusal pay-policy.line, formula.* and others (400): what is wrong, by line or by item and position; pay-policy.not-a-draft (409)
   */
  @RolesAllowed(PAY_POLICY_EDIT)
  public void keep(long policy, int version, @NotBlank(message = "政策内容不能为空") @Size(max = 60000, message = "政策内容过长") String file) {
    var draft = desk.open(policy, version, PAY_POLICY_EDIT);
    desk.keep(draft, PolicyFile.read(file));
  }

  @RolesAllowed(PAY_POLICY_EDIT)
  public void submit(long policy, int version) {
    var draft = desk.open(policy, version, PAY_POLICY_EDIT);
    draft.submit(jurisdiction.caller(), clock.instant());
    desk.record(draft, "pay-policy.submit");
  }

  /** Throws the draft away; its text stays readable to the audit. */
  @RolesAllowed(PAY_POLICY_EDIT)
  public void drop(long policy, int version) {
    var draft = desk.open(policy, version, PAY_POLICY_EDIT);
    draft.drop();
    desk.record(draft, "pay-policy.drop");
  }

  /** @param document that approves figures without a found source, e.g. its number; needed for samples outside the demonstration */
  public record Approval(@Size(max = 200, message = "意见不超过 200 字") String words, @Size(max = 200, message = "批准文件不超过 200 字") String document) implements Serializable {}

  /**
   * In force from its day on; the version before ends on the eve.
   *
   * @throws Refusal pay-policy.own-draft, pay-policy.sample-needs-document, pay-policy.gap, pay-policy.later-version (409)
   */
  @RolesAllowed(PAY_POLICY_APPROVE)
  public void approve(long policy, int version, @NotNull @Valid Approval approval) {
    var submitted = desk.open(policy, version, PAY_POLICY_APPROVE);
    submitted.approve(approval.words(), approval.document(), demo, jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    desk.follow(submitted);
    desk.record(submitted, "pay-policy.approve");
  }

  /** Back to its makers with a reason. */
  @RolesAllowed(PAY_POLICY_APPROVE)
  public void sendBack(long policy, int version, @NotBlank(message = "请写明退回的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    var submitted = desk.open(policy, version, PAY_POLICY_APPROVE);
    submitted.sendBack(words, jurisdiction.caller(), clock.instant());
    desk.record(submitted, "pay-policy.send-back");
  }
}
