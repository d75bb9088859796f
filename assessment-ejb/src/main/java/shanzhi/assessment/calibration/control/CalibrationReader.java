package shanzhi.assessment.calibration.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.assessment.calibration.boundary.CalibrationSheet;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Decision;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Inspector;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Place;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Run;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.kernel.Sql;

/** Reads what was worked out about a round. */
@ApplicationScoped
public class CalibrationReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ItemAgreement agreement;

  public CalibrationSheet sheet(RoundLine line, boolean inspectors) {
    var run = last(line.id()).orElse(null);
    return new CalibrationSheet(line, run, run == null ? List.of() : places(run.id()), run == null || !inspectors ? List.of() : inspectors(run.id()), agreement.totals(line.id()), agreement.items(line),
        run == null ? null : decision(run.id()).orElse(null), Set.of());
  }

  public Optional<Run> last(long round) {
    var basis = basis(round);
    return sql().one("select * from assessment.calibration where round = ? order by id desc limit 1", row -> new Run(row.big("id"), row.big("seed"), row.number("draws"), row.as("spread", BigDecimal.class),
        row.as("tail", BigDecimal.class), row.as("rank_line", Integer.class), row.as("score_line", BigDecimal.class), row.text("basis").equals(basis), row.text("made_by"), row.instant("made_at")), round);
  }

  public List<Place> places(long run) {
    return sql().list("""
        select p.*, coalesce(v.name, c.community) as name, coalesce(t.name, c.town) as town_name, o.awarded
          from assessment.calibration_place p join assessment.candidate c on c.id = p.candidate
          left join foundation.area_version v on v.code = c.community and v.valid_to is null
          left join foundation.area_version t on t.code = c.town and t.valid_to is null
          left join assessment.line_outcome o on o.calibration = p.calibration and o.candidate = p.candidate
         where p.calibration = ? order by p.place""", row -> new Place(row.big("candidate"), row.text("name"), row.text("town_name"), row.as("total", BigDecimal.class), row.number("place"),
        row.as("calibrated", BigDecimal.class), row.number("calibrated_place"), row.number("low"), row.number("high"), row.as("total_low", BigDecimal.class), row.as("total_high", BigDecimal.class),
        row.yes("eligible"), row.yes("on_line"), row.as("awarded", Boolean.class)), run);
  }

  private List<Inspector> inspectors(long run) {
    return sql().list("select * from assessment.calibration_inspector where calibration = ? order by severity desc nulls last, inspector", row -> new Inspector(row.text("inspector"),
        row.as("severity", BigDecimal.class), row.as("error", BigDecimal.class), row.number("places"), row.yes("used")), run);
  }

  public Optional<Decision> decision(long run) {
    return sql().one("select * from assessment.line_decision where calibration = ?", row -> new Decision(row.text("members"), row.text("minutes"), row.text("decided_by"), row.instant("decided_at")), run);
  }

  /** Tells totals apart: a run made of others says nothing of these. */
  public String basis(long round) {
    var totals = sql().list("select id, total, place from assessment.candidate where round = ? and place is not null order by id", row -> row.big("id") + ":" + row.text("total") + ":" + row.text("place"), round)
        .stream().collect(Collectors.joining(";"));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(totals.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private Sql sql() { return Sql.on(database); }
}
