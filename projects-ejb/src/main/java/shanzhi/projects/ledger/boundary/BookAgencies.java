package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_APPROVE;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.control.Grounds;

/** 村账镇代理: from which day the town keeps a community's books. The money and its owner stay the same; papers say who kept the books. */
@Stateless
@RolesAllowed(FUND_READ)
public class BookAgencies {

  /** Since when, by which document. */
  public record Agency(LocalDate from, boolean byTown, String document) implements Serializable {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Of a community, the latest first. @throws Refusal area.out-of-reach (404) */
  public List<Agency> of(@NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community) {
    grounds.require(community, "area.out-of-reach", community, FUND_READ);
    return Sql.on(database).list("select * from projects.book_agency where community = ? order by valid_from desc", row -> new Agency(row.as("valid_from", LocalDate.class), row.yes("by_town"), row.text("document")), community);
  }

  /** @throws Refusal area.out-of-reach (404); fund.not-a-community (400); fund.agency-twice (409) */
  @RolesAllowed({FUND_EDIT, PAYMENT_APPROVE})
  public void enter(@NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community, boolean byTown, @NotNull(message = "请填写起始日期") LocalDate from,
      @NotBlank(message = "请填写依据文件") @Size(min = 2, max = 120, message = "依据文件为 2 至 120 个字") String document) {
    grounds.require(community, "area.out-of-reach", community, FUND_EDIT, PAYMENT_APPROVE);
    grounds.place(community);
    int written = Sql.on(database).update("insert into projects.book_agency (community, valid_from, by_town, document, entered_by, entered_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing", community, from, byTown,
        document.strip(), jurisdiction.caller(), clock.instant());
    Refusal.unless(written == 1, "fund.agency-twice", from);
    audit.record("fund.agency", "community", community, community, null, Map.of("byTown", byTown, "from", from.toString()));
  }
}
