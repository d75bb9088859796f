package shanzhi.assessment.selections.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SendWork;
import shanzhi.assessment.selections.boundary.SentWork;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Works that residents send in. Everything that can be refused without its photos is, before one of them is read. */
@ApplicationScoped
public class SendingIn {

  /** Rules without which a programme cannot be opened to the public. */
  static final List<String> LIMITS = List.of("照片张数", "照片至多", "每人作品数", "待审至多");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderFile file;
  @Inject ContenderDesk desk;
  @Inject Files files;
  @Inject Sealing sealing;
  @Inject Clock clock;

  public String send(EntityManager em, SelectionLine line, SendWork work) {
    var request = sealing.index("selection-work:" + line.number() + ":" + work.form());
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 34))", row -> true, sender(line, work));
    var before = sql().one("select receipt from assessment.sent_in where request = ?", row -> row.text("receipt"), request);
    if (before.isPresent()) return before.get();
    Refusal.unless(line.phase() == SelectionPhase.ENTERING, "selection.not-entering", line.entryUntil());
    var programme = file.programme(file.edition(line.edition()));
    limits(line, programme, work);
    var contender = desk.enter(em, new EnterContender(line.edition(), work.community(), bare(work.title()), work.category(), work.words().replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "").strip()), "sent-in");
    var receipt = PassCodes.from(sealing.index("selection-sent:" + line.number() + ":" + work.form()));
    sql().update("insert into assessment.sent_in (contender, receipt, request, sender, phone, signed, at) values (?, ?, ?, ?, ?, ?, ?)", contender, receipt, request, sender(line, work),
        sealing.seal(work.phone()), work.signed() == null || bare(work.signed()).isEmpty() ? null : bare(work.signed()), clock.instant());
    var kept = work.photos().stream().map(this::keep).toList();
    files.attach(kept, ContenderDesk.subject(contender), "photo");
    return receipt;
  }

  private void limits(SelectionLine line, Programme programme, SendWork work) {
    int least = programme.number("照片张数"), most = programme.number("照片至多");
    Refusal.unless(work.photos().size() >= least && work.photos().size() <= most, "selection.photos", least, most, work.photos().size());
    int each = programme.number("每人作品数");
    long sent = sql().number("select count(*) from assessment.sent_in n join assessment.contender c on c.id = n.contender where n.sender = ? and c.state <> 'RETURNED'", sender(line, work));
    Refusal.unless(sent < each, "selection.too-many-works", each);
    // whoever fills the room with rubbish stops the door, not the desk
    int waiting = programme.number("待审至多");
    Refusal.unless(sql().number("select count(*) from assessment.contender c join assessment.sent_in n on n.contender = c.id where c.edition = ? and c.state = 'ENTERED'", line.edition()) < waiting, "selection.full");
  }

  /** Without signs that are not seen and turn a line round. */
  private static String bare(String text) { return text.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip(); }

  private String sender(SelectionLine line, SendWork work) { return sealing.index("sender" + line.edition() + "x" + work.phone()); }

  private long keep(Picture photo) {
    try (var content = photo.content().open()) {
      var kept = files.keep(photo.name() == null || photo.name().isBlank() ? "photo" : photo.name(), content);
      Refusal.unless(kept.picture(), "contender.no-picture");
      return kept.id();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public SentWork mine(SelectionLine line, String typed) {
    var plain = PassCodes.plain(typed);
    if (plain == null) throw Refusal.unknown("selection.receipt-unknown");
    return sql().one("""
        select c.id, c.unit, c.state, (select t.words from assessment.contender_step t where t.contender = c.id and t.deed = 'give-back' order by t.id desc limit 1) as why
          from assessment.sent_in n join assessment.contender c on c.id = n.contender where c.edition = ? and n.receipt = ?""",
        row -> new SentWork(row.big("id"), row.text("unit"), ContenderState.valueOf(row.text("state")), row.text("why")), line.edition(), plain).orElseThrow(() -> Refusal.unknown("selection.receipt-unknown"));
  }

  private Sql sql() { return Sql.on(database); }
}
