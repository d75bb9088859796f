package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.InspectionLine;
import shanzhi.assessment.rounds.boundary.InspectionSheet;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.Saved;
import shanzhi.assessment.rounds.entity.Candidate;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** An inspector's work on one place. Nobody does it for another, so deputies see nothing either. */
@ApplicationScoped
public class InspectionDesk {

  private static final String LINE = """
      select i.*, r.title, r.system, c.kind, c.state, coalesce(v.name, c.community) as name, coalesce(t.name, c.town) as town_name,
             (select count(*) from assessment.inspection_score s where s.inspection = i.id) as scored
        from assessment.inspection i join assessment.candidate c on c.id = i.candidate join assessment.round r on r.id = c.round
        left join foundation.area_version v on v.code = c.community and v.valid_to is null
        left join foundation.area_version t on t.code = c.town and t.valid_to is null
       where\s""";

  /** Characters of a reason that is offered again, and how many are. */
  private static final int SHORT = 24;
  private static final int FEW = 3;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject SystemBook systems;
  @Inject Findings findings;
  @Inject Scoring scoring;
  @Inject Assigning assigning;
  @Inject Files files;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** An inspection as the desk needs it. */
  public record Own(InspectionLine line, CandidateState state, ScoreTree tree) {}

  public List<InspectionLine> mine() {
    var trees = new HashMap<String, ScoreTree>();
    return sql().list(LINE + "i.inspector = ? order by i.locked_at is not null, i.assigned_at desc, i.id", row -> own(row, trees).line(), jurisdiction.caller());
  }

  public Own own(long inspection) {
    return sql().one(LINE + "i.id = ? and i.inspector = ?", row -> own(row, new HashMap<>()), inspection, jurisdiction.caller()).orElseThrow(() -> Refusal.unknown("inspection.unknown"));
  }

  private Own own(Sql.Row row, Map<String, ScoreTree> trees) throws SQLException {
    long system = row.big("system");
    var kind = row.text("kind");
    var tree = trees.computeIfAbsent(system + kind, key -> new ScoreTree(systems.system(system), kind));
    int items = (int) tree.indicators().stream().filter(one -> !tree.guiding(one)).count();
    return new Own(new InspectionLine(row.big("id"), row.big("candidate"), row.text("title"), row.text("name"), row.text("town_name"), row.number("scored"), items, row.instant("locked_at"),
        row.as("total", BigDecimal.class)), CandidateState.valueOf(row.text("state")), tree);
  }

  public InspectionSheet sheet(Own own) {
    var scores = scores(own.line().id());
    var evidence = findings.evidence(own.line().candidate());
    var pictures = pictures(own.line().id());
    var reasons = own.line().locked() ? Map.<String, List<String>>of() : reasons(own.line().id());
    var levels = own.line().locked() ? findings.of(own.line().candidate()) : Map.<Level, Map<String, CandidateSheet.Found>>of();
    return new InspectionSheet(own.line(), own.tree().inOrder().stream().filter(one -> !own.tree().guiding(one)).map(one -> {
      var score = scores.get(one.code());
      var seen = evidence.getOrDefault(one.code(), List.of()).stream().map(file -> new CandidateSheet.Evidence(file.file(), file.name(), file.hash(), file.effectiveOn(), file.place(), file.picture(), null, file.elsewhere(), file.alike())).toList();
      return new InspectionSheet.Item(one, own.tree().dimension(one).name(), score == null ? null : score.found(), score == null ? null : score.points(), score == null ? null : score.note(),
          reasons.getOrDefault(one.code(), List.of()), score == null ? null : score.at(), pictures.getOrDefault(one.code(), List.of()), seen, points(levels, Level.SELF, one.code()), points(levels, Level.TOWN, one.code()));
    }).toList());
  }

  /** Short ones only: a long one fits one place. */
  private Map<String, List<String>> reasons(long inspection) {
    var all = new HashMap<String, List<String>>();
    sql().list("""
        select indicator, note from (
          select s.indicator, s.note, row_number() over (partition by s.indicator order by max(s.saved_at) desc, s.note) as place
            from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection
           where i.inspector = ? and i.id <> ? and length(s.note) <= ? group by s.indicator, s.note) x where place <= ? order by indicator, place""",
        row -> all.computeIfAbsent(row.text("indicator"), code -> new ArrayList<>()).add(row.text("note")), jurisdiction.caller(), inspection, SHORT, FEW);
    return all;
  }

  private static BigDecimal points(Map<Level, Map<String, CandidateSheet.Found>> levels, Level level, String code) {
    var found = levels.getOrDefault(level, Map.of()).get(code);
    return found == null ? null : found.points();
  }

  private Map<String, CandidateSheet.Found> scores(long inspection) {
    var scores = new HashMap<String, CandidateSheet.Found>();
    sql().list("select * from assessment.inspection_score where inspection = ?", row -> scores.put(row.text("indicator"),
        new CandidateSheet.Found(row.as("found", BigDecimal.class), row.as("points", BigDecimal.class), row.text("note"), null, row.instant("saved_at"))), inspection);
    return scores;
  }

  public FileContent evidence(Own own, long file) { return files.open(ApplicationDesk.subject(own.line().candidate()), file); }

  public FileContent preview(Own own, long file) { return files.thumbnail(ApplicationDesk.subject(own.line().candidate()), file); }

  public Saved save(long inspection, EnterFinding found) {
    var own = writable(inspection);
    var indicator = own.tree().indicator(found.getIndicator()).filter(one -> !own.tree().guiding(one)).orElseThrow(() -> Refusal.conflict("candidate.no-such-indicator", found.getIndicator()));
    var points = Methods.points(indicator, found.getFound());
    Instant now = clock.instant();
    sql().update("""
        insert into assessment.inspection_score (inspection, indicator, found, points, note, saved_at) values (?, ?, ?, ?, ?, ?)
        on conflict (inspection, indicator) do update set found = excluded.found, points = excluded.points, note = excluded.note, saved_at = excluded.saved_at""",
        inspection, indicator.code(), found.getFound(), points, found.getNote() == null || found.getNote().isBlank() ? null : found.getNote().strip(), now);
    if (found.getPhotos() != null && !found.getPhotos().isEmpty()) keep(inspection, indicator.code(), found.getPhotos());
    return new Saved(points, now);
  }

  private void keep(long inspection, String indicator, List<Long> photos) {
    files.attach(photos, photos(inspection), "inspection");
    sql().batch("insert into assessment.inspection_photo (inspection, indicator, file_id) values (?, ?, ?) on conflict (inspection, file_id) do nothing",
        photos.stream().distinct().map(file -> new Object[] {inspection, indicator, file}).toList());
  }

  private static Subject photos(long inspection) { return new Subject("assessment-inspection", String.valueOf(inspection)); }

  /** Photos by indicator. */
  private Map<String, List<Long>> pictures(long inspection) {
    var all = new HashMap<String, List<Long>>();
    sql().list("select indicator, file_id from assessment.inspection_photo where inspection = ? order by file_id", row -> all.computeIfAbsent(row.text("indicator"), code -> new ArrayList<>()).add(row.big("file_id")), inspection);
    return all;
  }

  public FileContent photo(Own own, long file, boolean small) { return small ? files.thumbnail(photos(own.line().id()), file) : files.open(photos(own.line().id()), file); }

  /** @return when it was locked, as text */
  public String submit(EntityManager em, long inspection) {
    // the candidate first, as everywhere: two who submit at once settle it one after the other
    var candidate = em.find(Candidate.class, own(inspection).line().candidate(), LockModeType.PESSIMISTIC_WRITE);
    var own = writable(inspection);
    var scores = scores(inspection);
    var items = own.tree().indicators().stream().filter(one -> !own.tree().guiding(one)).toList();
    var open = items.stream().filter(one -> !scores.containsKey(one.code())).map(one -> one.code()).toList();
    Refusal.unless(open.isEmpty(), "inspection.incomplete", open.size(), String.join("、", open.subList(0, Math.min(5, open.size()))));
    var silent = items.stream().filter(one -> scores.get(one.code()).points().compareTo(one.most()) < 0 && scores.get(one.code()).note() == null).map(one -> one.code()).toList();
    Refusal.unless(silent.isEmpty(), "inspection.reason-missing", silent.size(), String.join("、", silent.subList(0, Math.min(5, silent.size()))));
    var total = own.tree().percent(Findings.points(scores));
    sql().update("update assessment.inspection set locked_at = ?, total = ? where id = ?", clock.instant(), total, inspection);
    audit.record("assessment.inspect", "assessment-inspection", String.valueOf(inspection), candidate.community(), null, Map.of("items", items.size()));
    scoring.settle(em, candidate);
    return clock.instant().toString();
  }

  private Own writable(long inspection) {
    sql().one("select id from assessment.inspection where id = ? and inspector = ? for update", row -> true, inspection, jurisdiction.caller());
    var own = own(inspection);
    Refusal.unless(!own.line().locked(), "inspection.locked");
    Refusal.unless(own.state() == CandidateState.INSPECTION, "inspection.over");
    Refusal.unless(assigning.tied(own.line().candidate(), List.of(jurisdiction.caller())).isEmpty(), "inspection.in-conflict", own.line().name());
    return own;
  }

  private Sql sql() { return Sql.on(database); }
}
