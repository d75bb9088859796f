package shanzhi.assessment.selections.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.programmes.control.Settling;
import shanzhi.assessment.programmes.control.Windows;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SelectionSheet;
import shanzhi.assessment.selections.boundary.Work;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Reads what residents may see of selections. */
@ApplicationScoped
public class SelectionShelf {

  private static final String NUMBER = "'PX-' || to_char(s.announced_at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || s.edition";
  /** Somebody let it in, and it was neither sent back since nor lost by an objection. */
  private static final String SHOWN = "c.checked_by is not null and c.state not in ('ENTERED', 'RETURNED', 'REVOKED') and not (c.state = 'NOT_NAMED' and c.objection_answer is not null)";
  private static final String LINE = "select s.*, " + NUMBER + " as number, e.title, e.county, e.department, e.closes, e.quota, e.state, coalesce(v.name, e.county) as county_name,"
      + " (select count(*) from assessment.contender c where c.edition = e.id and " + SHOWN + ") as works,"
      + " (select count(*) from assessment.selection_code k where k.edition = e.id) as issued, (select count(k.used_on) from assessment.selection_code k where k.edition = e.id) as voted"
      + " from assessment.selection s join assessment.edition e on e.id = s.edition left join foundation.area_version v on v.code = e.county and v.valid_to is null ";
  private static final int LATEST = 50;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderFile file;
  @Inject EditionReader reader;
  @Inject Windows windows;
  @Inject Files files;
  @Inject Clock clock;

  public List<SelectionLine> announced() { return sql().list(LINE + "order by s.announced_at desc, s.edition desc limit " + LATEST, this::line); }

  public Optional<SelectionLine> line(String number) { return sql().one(LINE + "where " + NUMBER + " = ?", this::line, number); }

  public Optional<SelectionLine> of(long edition) { return sql().one(LINE + "where s.edition = ?", this::line, edition); }

  private SelectionLine line(Sql.Row row) throws SQLException {
    var entryUntil = row.as("entry_until", LocalDate.class);
    var voteFrom = row.as("vote_from", LocalDate.class);
    var closes = row.as("closes", LocalDate.class);
    return new SelectionLine(row.big("edition"), row.text("number"), row.text("title"), row.text("county"), row.text("county_name"), row.text("department"),
        phase(EditionState.valueOf(row.text("state")), entryUntil, voteFrom, closes), entryUntil, voteFrom, closes, row.number("quota"), row.number("works"), row.number("issued"), row.number("voted"));
  }

  private SelectionPhase phase(EditionState state, LocalDate entryUntil, LocalDate voteFrom, LocalDate closes) {
    var today = ChinaTime.today(clock);
    return switch (state) {
      case OPEN -> !today.isAfter(entryUntil) ? SelectionPhase.ENTERING : today.isBefore(voteFrom) ? SelectionPhase.CHECKING : today.isAfter(closes) ? SelectionPhase.COUNTING : SelectionPhase.VOTING;
      case SETTLED -> SelectionPhase.COUNTING;
      case PUBLIC -> SelectionPhase.RESULT;
      case CLOSED -> SelectionPhase.OVER;
    };
  }

  public SelectionSheet sheet(SelectionLine line) {
    var places = sql().list("""
        select a.code, v.name from foundation.area a join foundation.area_version v on v.code = a.code and v.valid_to is null where a.level = 'COMMUNITY' and substr(a.code, 1, 6) = substr(?, 1, 6) order by a.code""",
        row -> new SelectionSheet.Place(row.text("code"), row.text("name")), line.county());
    return new SelectionSheet(line, windows.of(line.edition()).orElseThrow().call(), file.programme(file.edition(line.edition())), places, works(line));
  }

  /** By chance that stays, so that nobody is first because of a letter; ranked once the public is shown the ranks. */
  List<Work> works(SelectionLine line) {
    boolean ranked = line.phase().compareTo(SelectionPhase.RESULT) >= 0;
    int most = ranked ? reader.mostVotes(line.edition()) : 0;
    return sql().list("select c.*, n.signed, coalesce(v.name, c.community) as community_name from assessment.contender c join assessment.edition e on e.id = c.edition left join assessment.sent_in n on n.contender = c.id"
        + " left join foundation.area_version v on v.code = c.community and v.valid_to is null where c.edition = ? and " + SHOWN + " order by "
        + (ranked ? "c.place nulls last, c.id" : "md5(e.seed || ':' || c.id), c.id"), row -> work(row, ranked, most), line.edition());
  }

  private Work work(Sql.Row row, boolean ranked, int most) throws SQLException {
    long id = row.big("id");
    var photos = files.of(ContenderDesk.subject(id)).stream().filter(KeptFile::picture).map(KeptFile::id).toList();
    var votes = ranked ? row.as("votes", Integer.class) : null;
    var state = row.text("state");
    return new Work(id, row.text("unit"), row.text("category"), row.text("community_name"), row.text("signed"), row.text("words"), photos, ranked ? row.as("score", BigDecimal.class) : null,
        ranked ? row.as("expert", BigDecimal.class) : null, votes, votes == null ? null : Settling.popular(votes, most), ranked ? row.as("place", Integer.class) : null, ranked ? row.text("why") : null,
        state.equals("PUBLICITY"), List.of("NAMED", "PLAQUE", "RECTIFY").contains(state));
  }

  public Picture photo(SelectionLine line, long work, long photo) {
    boolean shown = sql().number("select count(*) from assessment.contender c where c.edition = ? and c.id = ? and " + SHOWN, line.edition(), work) == 1;
    if (!shown) throw Refusal.unknown("selection.work-unknown", work);
    var kept = files.thumbnail(ContenderDesk.subject(work), photo);
    return new Picture(kept.name(), kept.type(), kept::stream);
  }

  private Sql sql() { return Sql.on(database); }
}
