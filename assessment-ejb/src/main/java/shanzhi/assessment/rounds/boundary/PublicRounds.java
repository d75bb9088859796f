package shanzhi.assessment.rounds.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.control.AwardDesk;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** What residents see of rounds without signing on, from the first day of the publicity, and how they object. */
@Stateless
@PermitAll
@RunAs(Rights.SIGNED_IN)
public class PublicRounds {

  private static final int LATEST = 20;
  private static final String NUMBER = "'SF-' || to_char(r.public_from at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || r.id";
  private static final String ROUND = "select r.*, " + NUMBER + " as number, coalesce(v.name, r.county) as county_name from assessment.round r left join foundation.area_version v on v.code = r.county and v.valid_to is null where r.public_from <= ? ";

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RoundReader reader;
  @Inject CandidateFile file;
  @Inject AwardDesk desk;
  @Inject ObjectorBook objectors;
  @Inject Clock clock;

  /** The latest first. */
  public List<PublicRound> list() { return sql().list(ROUND + "order by r.public_from desc limit " + LATEST, this::line, clock.instant()); }

  /** @throws Refusal round.unknown (404) */
  public PublicRound round(@NotNull String number) { return sql().one(ROUND + "and " + NUMBER + " = ?", this::line, clock.instant(), number).orElseThrow(() -> Refusal.unknown("round.unknown")); }

  /** Who is shown, by rank, and what became of it since. @throws Refusal round.unknown (404) */
  public List<PublicityList.Shown> shown(@NotNull String number) { return reader.shown(round(number).round()); }

  /**
   * Somebody objects; the community is not named before an answer.
   *
   * @return the receipt, by which the answer is found; the same for the same form sent twice
   * @throws Refusal round.unknown, candidate.unknown (404); candidate.other-turn, objection.too-late, objection.waits (409)
   */
  public String object(@NotNull @Valid ObjectAtDoor said) {
    var round = round(said.door());
    if (reader.shown(round.round()).stream().noneMatch(one -> one.candidate() == said.unit())) throw Refusal.unknown("candidate.unknown");
    var before = objectors.before(said);
    if (before.isPresent()) return before.get();
    return objectors.ofCandidate(said, desk.object(em, file.lock(em, said.unit()), ObjectorBook.plain(said.words())));
  }

  /** @throws Refusal round.unknown, selection.receipt-unknown (404) */
  public SentObjection objection(@NotNull String number, @NotNull String receipt) { return objectors.stands(round(number).number(), receipt); }

  private PublicRound line(Sql.Row row) throws SQLException {
    var until = row.instant("public_until");
    return new PublicRound(row.big("id"), row.text("number"), row.text("title"), row.text("county_name"), row.text("department"), row.instant("public_from"), until, !clock.instant().isAfter(until));
  }

  private Sql sql() { return Sql.on(database); }
}
