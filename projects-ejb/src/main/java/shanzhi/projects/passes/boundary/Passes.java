package shanzhi.projects.passes.boundary;

import static shanzhi.kernel.Rights.VOTE_EDIT;
import static shanzhi.kernel.Rights.VOTE_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.passes.control.PassDesk;

/** The households of a vote or a survey, and the codes they answer with. Codes leave here once, to be printed, and are not kept. */
@Stateless
@RolesAllowed(VOTE_READ)
public class Passes {

  private static final int SHOWN = 50;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject PassDesk desk;
  @Inject AuditTrail audit;

  /** @throws Refusal pass.unknown-round (404) */
  public PassCounts counts(@NotNull String subject) {
    round(subject, VOTE_READ);
    return desk.counts(subject);
  }

  /** Codes for all households that have none yet and have not answered. @throws Refusal pass.unknown-round (404), pass.all-issued (409) */
  @RolesAllowed(VOTE_EDIT)
  public List<IssuedCode> issue(@NotNull String subject) {
    var community = round(subject, VOTE_EDIT);
    var codes = desk.issue(subject, null);
    Refusal.unless(!codes.isEmpty(), "pass.all-issued");
    audit.record("pass.issue", "pass", subject, community, null, Map.of("codes", codes.size()));
    return codes;
  }

  /** A new code for a household that lost its sheet; the old one is void. @throws Refusal pass.unknown-round (404), pass.no-code (409) when it has answered */
  @RolesAllowed(VOTE_EDIT)
  public IssuedCode again(@NotNull String subject, long household) {
    var community = round(subject, VOTE_EDIT);
    var codes = desk.issue(subject, household);
    Refusal.unless(!codes.isEmpty(), "pass.no-code");
    audit.record("pass.again", "pass", subject, community, null, Map.of("household", household));
    return codes.get(0);
  }

  /** Households by a part of their address, at most fifty. Whether one has answered is shown, never what. @throws Refusal pass.unknown-round (404) */
  @RolesAllowed(VOTE_EDIT)
  public List<PassLine> find(@NotNull String subject, @NotBlank(message = "请填写门牌") @Size(max = 60, message = "门牌不超过 60 字") String text) {
    round(subject, VOTE_EDIT);
    return Sql.on(database).list("""
        select p.*, h.address from projects.pass p join foundation.household h on h.id = p.household
         where p.subject = ? and replace(h.address, ' ', '') like ? order by h.address, h.id limit\s""" + SHOWN,
        row -> new PassLine(row.big("household"), row.text("address"), row.as("issued_on", LocalDate.class), row.as("used_on", LocalDate.class),
            row.text("way") == null ? null : PassWay.valueOf(row.text("way"))), subject, "%" + text.replace(" ", "").replaceAll("([%_\\\\])", "\\\\$1") + "%");
  }

  private String round(String subject, String right) {
    var community = Sql.on(database).one("select community from projects.pass_round where subject = ?", row -> row.text("community"), subject)
        .orElseThrow(() -> Refusal.unknown("pass.unknown-round", subject));
    if (!jurisdiction.covers(right, Territory.of(community))) throw Refusal.unknown("pass.unknown-round", subject);
    return community;
  }
}
