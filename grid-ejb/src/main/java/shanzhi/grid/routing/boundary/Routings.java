package shanzhi.grid.routing.boundary;

import static shanzhi.kernel.Rights.ROUTING_APPROVE;
import static shanzhi.kernel.Rights.ROUTING_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.routing.control.RuleRows;
import shanzhi.grid.routing.control.SetDesk;
import shanzhi.grid.routing.entity.RoutingSet;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The rule sets of towns and counties: drafted by one, put in force from a day on by another. */
@Stateless
@RolesAllowed(ROUTING_EDIT)
public class Routings {

  @Inject SetDesk desk;
  @Inject RuleRows rules;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** Sets of the caller's ground, the open ones first. */
  @RolesAllowed({ROUTING_EDIT, ROUTING_APPROVE})
  public List<RoutingLine> sets() { return desk.lines(); }

  @RolesAllowed({ROUTING_EDIT, ROUTING_APPROVE})
  public RoutingSheet sheet(long set) {
    var found = desk.read(set);
    return new RoutingSheet(desk.line(set), rules.of(set), jurisdiction.covers(ROUTING_EDIT, Territory.of(found.area())), jurisdiction.covers(ROUTING_APPROVE, Territory.of(found.area())));
  }

  /** Offices that could serve the area of a set, or something in it. */
  public List<OfficeLine> offices(long set) { return rules.offices(desk.read(set).area()); }

  /**
   * Begins a draft with what is in force there today.
   *
   * @return its number
   * @throws Refusal routing.area-level (400) unless a town or county; routing.draft-there (409)
   */
  public long draft(@NotNull(message = "请选择镇街或区县") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area) {
    var ground = Territory.of(area);
    jurisdiction.require(ROUTING_EDIT, ground);
    if (ground.level() != Level.TOWN && ground.level() != Level.COUNTY) throw Refusal.invalid("routing.area-level", area);
    return desk.draft(area);
  }

  /** Adds a rule, or changes the one it names. @throws Refusal routing.not-a-draft (409), and what is wrong with the rule (400) */
  public void keep(long set, int version, @NotNull @Valid RoutingRule rule) {
    var draft = open(set, version);
    rules.keep(set, draft.area(), rule);
    desk.changed(draft, "routing.keep", rule);
  }

  /** To another place in the order. */
  public void place(long set, int version, @NotNull @Valid RoutingRule ruleAndPosition) {
    var draft = open(set, version);
    if (ruleAndPosition.getId() == null || ruleAndPosition.getPosition() == null) throw Refusal.invalid("routing.unknown-rule", "");
    rules.place(set, ruleAndPosition.getId(), ruleAndPosition.getPosition());
    desk.changed(draft, "routing.place", null);
  }

  public void remove(long set, int version, long rule) {
    var draft = open(set, version);
    rules.remove(set, rule);
    desk.changed(draft, "routing.remove", null);
  }

  /** @param from first day in force, not in the past; @throws Refusal routing.day-in-past (400), routing.empty (409) */
  public void submit(long set, int version, @NotNull @Valid Submission submission) {
    var draft = open(set, version);
    if (submission.from().isBefore(ChinaTime.today(clock))) throw Refusal.invalid("routing.day-in-past", submission.from());
    Refusal.unless(!rules.of(set).isEmpty(), "routing.empty");
    draft.submit(submission.from(), submission.reason().strip(), jurisdiction.caller(), clock.instant());
    desk.record(draft, "routing.submit");
  }

  /** @param from first day in force */
  public record Submission(@NotNull(message = "请填写生效日期") LocalDate from,
      @NotBlank(message = "请写明为什么调整规则") @Size(max = 200, message = "说明不超过 200 字") String reason) implements java.io.Serializable {}

  /** Throws the draft away; its rules stay readable. */
  public void drop(long set, int version) {
    var draft = desk.open(set, version, ROUTING_EDIT);
    draft.drop();
    desk.record(draft, "routing.drop");
  }

  /** In force from its day on; the set before it ends then. @throws Refusal routing.own-draft, routing.not-submitted, routing.later-set (409) */
  @RolesAllowed(ROUTING_APPROVE)
  public void approve(long set, int version, @Size(max = 200, message = "意见不超过 200 字") String words) {
    var submitted = desk.open(set, version, ROUTING_APPROVE);
    submitted.approve(words, jurisdiction.identities(), jurisdiction.caller(), ChinaTime.today(clock), clock.instant());
    desk.replace(submitted);
    desk.record(submitted, "routing.approve");
  }

  /** Back to its makers with a reason. */
  @RolesAllowed(ROUTING_APPROVE)
  public void sendBack(long set, int version, @NotBlank(message = "请写明退回的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    var submitted = desk.open(set, version, ROUTING_APPROVE);
    submitted.sendBack(words, jurisdiction.caller(), clock.instant());
    desk.record(submitted, "routing.send-back");
  }

  private RoutingSet open(long set, int version) {
    var draft = desk.open(set, version, ROUTING_EDIT);
    draft.change(jurisdiction.caller(), clock.instant());
    return draft;
  }
}
