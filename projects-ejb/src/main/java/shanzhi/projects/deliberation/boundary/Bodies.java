package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.BodyDesk;
import shanzhi.projects.deliberation.control.BodyReader;
import shanzhi.projects.deliberation.control.Membership;
import shanzhi.projects.deliberation.control.RuleBook;

/** 议事组织: the bodies of a community, who belongs to them, and by which quorum and majority they decide. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Bodies {

  public static final int LONGEST_LIST = 2_000;

  @Inject BodyDesk desk;
  @Inject BodyReader reader;
  @Inject Membership membership;
  @Inject RuleBook rules;
  @Inject Jurisdiction jurisdiction;

  /** In the order of communities and kinds. */
  public Page<BodyLine> list(@NotNull @Valid BodyQuery query) { return reader.list(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal body.unknown (404) */
  public BodySheet sheet(long body) { return reader.sheet(desk.visible(body)); }

  /** Every row of quorums and majorities, past ones too. */
  public List<BodyRule> rules() { return rules.all(); }

  /** How the heads of a kind of body may be counted. */
  public List<Counting> countings(@NotNull(message = "请选择议事组织") BodyKind kind) { return rules.countings(kind); }

  /**
   * Sets one up.
   *
   * @return its id
   * @throws shanzhi.kernel.Refusal area.out-of-reach (404); body.no-rule, body.name-taken (409); body.declare-heads, body.declare-area, body.list-counts (400)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public long found(@NotNull(message = "请填写议事组织") @Valid KeepBody body) { return desk.found(body, null); }

  /** Another name, or other declared figures. @throws shanzhi.kernel.Refusal body.unknown (404); changed-by-someone-else, body.name-taken (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void change(long body, int version, @NotNull(message = "请填写议事组织") @Valid KeepBody wanted) { desk.change(desk.editable(body), version, wanted); }

  /** It decides no more from that day on. @throws shanzhi.kernel.Refusal body.meeting-open (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void end(long body, int version, @NotNull(message = "请填写日期") LocalDate day) { desk.end(desk.editable(body), version, day); }

  /**
   * Somebody belongs to it; an owner once more is one more unit of the same head.
   *
   * @throws shanzhi.kernel.Refusal body.unknown (404); body.not-listed, body.unit-twice, body.name-differs (409); body.unit-needed (400)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public void enter(@NotNull(message = "请填写成员") @Valid EnterMember member) { membership.enter(desk.editable(member.getBody()), member); }

  /** Somebody belongs to it no more from that day on. @throws shanzhi.kernel.Refusal body.unknown-member (404) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void leave(long body, long member, @NotNull(message = "请填写日期") LocalDate day) { membership.leave(desk.editable(body), member, day); }
}
