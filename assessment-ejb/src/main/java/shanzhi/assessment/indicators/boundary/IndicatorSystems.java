package shanzhi.assessment.indicators.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.indicators.control.SystemChecks;
import shanzhi.assessment.indicators.control.SystemFile;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 指标体系: an organiser writes a draft, somebody else publishes it; from then on it never changes. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class IndicatorSystems {

  @Inject Jurisdiction jurisdiction;
  @Inject SystemBook book;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Those that came with the product and those of the caller's counties, newest version first. */
  public List<SystemLine> ledger() { return book.lines().stream().filter(one -> seen(one, ASSESSMENT_READ)).toList(); }

  /** @throws Refusal indicators.unknown (404) */
  public SystemSheet sheet(long id) {
    var line = line(id, ASSESSMENT_READ);
    var text = book.text(id);
    var system = SystemFile.read(text);
    var findings = SystemChecks.of(system);
    boolean own = line.county() != null && line.draft();
    return new SystemSheet(line, text, system, findings, own && jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(line.county())),
        own && findings.isEmpty() && jurisdiction.covers(ASSESSMENT_DECIDE, Territory.of(line.county())) && !jurisdiction.identities().contains(line.draftedBy()));
  }

  /** The version as a workbook that {@code SystemImport} takes in again. @throws Refusal indicators.unknown (404) */
  public byte[] workbook(long id) { return book.workbook(line(id, ASSESSMENT_READ)); }

  /** What a text says and what is wrong with it; nothing is kept. @throws Refusal indicators.line (400) where it cannot be read */
  public SystemReading check(@NotNull(message = "请填写指标体系") String text) {
    var system = SystemFile.read(text);
    return new SystemReading(system, SystemChecks.of(system));
  }

  /** Keeps a draft, the next version under its code. @return its id @throws Refusal indicators.line (400), indicators.no-county (409), indicators.code-taken (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public long draft(@NotBlank(message = "请填写指标体系") String text) {
    var county = jurisdiction.over(ASSESSMENT_ORGANISE).grounds().stream().filter(ground -> ground.level() == Territory.Level.COUNTY).findFirst();
    Refusal.unless(county.isPresent(), "indicators.no-county");
    var system = SystemFile.read(text);
    Refusal.unless(book.lines().stream().noneMatch(one -> one.code().equals(system.code()) && one.county() != null && !one.county().equals(county.get().code())), "indicators.code-taken", system.code());
    long id = book.add(county.get().code(), system, text, jurisdiction.caller(), clock.instant());
    audit.record("assessment.draft-system", "indicator-system", String.valueOf(id), county.get().code(), null, line(id, ASSESSMENT_ORGANISE));
    return id;
  }

  /** Writes a draft anew. @throws Refusal indicators.unknown (404), indicators.published, changed-by-someone-else (409), indicators.line (400) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void revise(long id, int version, @NotBlank(message = "请填写指标体系") String text) {
    var line = own(id, version, ASSESSMENT_ORGANISE);
    var system = SystemFile.read(text);
    Refusal.unless(system.code().equals(line.code()), "indicators.other-code", line.code());
    book.revise(line, system, text, jurisdiction.caller(), clock.instant());
    audit.record("assessment.revise-system", "indicator-system", String.valueOf(id), line.county(), null, null);
  }

  /** @throws Refusal indicators.unknown (404), indicators.faulty, indicators.own, indicators.published, changed-by-someone-else (409) */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public void publish(long id, int version) {
    var line = own(id, version, ASSESSMENT_DECIDE);
    var findings = SystemChecks.of(SystemFile.read(book.text(id)));
    Refusal.unless(findings.isEmpty(), "indicators.faulty", findings.size());
    Refusal.unless(!jurisdiction.identities().contains(line.draftedBy()), "indicators.own");
    book.publish(line, jurisdiction.caller(), clock.instant());
    audit.record("assessment.publish-system", "indicator-system", String.valueOf(id), line.county(), null, null);
  }

  private SystemLine own(long id, int version, String right) {
    var line = line(id, right);
    if (line.county() == null) throw Refusal.conflict("indicators.published");
    Refusal.unless(line.draft(), "indicators.published");
    if (line.version() != version) throw Refusal.stale(line.name(), new Changes(version, line.version(), List.of(), List.of()));
    return line;
  }

  private SystemLine line(long id, String right) { return book.line(id).filter(one -> seen(one, right)).orElseThrow(() -> Refusal.unknown("indicators.unknown")); }

  /** A draft is the county's; what is published is known to all of the county, who are scored by it. */
  private boolean seen(SystemLine one, String right) {
    if (one.county() == null || jurisdiction.covers(right, Territory.of(one.county()))) return true;
    return right.equals(ASSESSMENT_READ) && !one.draft() && jurisdiction.over(right).grounds().stream().anyMatch(ground -> ground.code().startsWith(one.county().substring(0, 6)));
  }
}
