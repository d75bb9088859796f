package shanzhi.assessment.selections.control;

import static shanzhi.assessment.rounds.control.ObjectorBook.bare;
import static shanzhi.assessment.rounds.control.ObjectorBook.plain;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.Windows;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.selections.boundary.AmendWork;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SendWork;
import shanzhi.assessment.selections.boundary.SentWork;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
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
  @Inject Windows windows;
  @Inject Files files;
  @Inject Sealing sealing;
  @Inject Clock clock;

  public String send(EntityManager em, SelectionLine line, SendWork work) {
    var request = sealing.index("selection-work:" + line.number() + ":" + work.form());
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 34))", row -> true, sender(line, work.phone()));
    var before = sql().one("select receipt from assessment.sent_in where request = ?", row -> row.text("receipt"), request);
    if (before.isPresent()) return before.get();
    Refusal.unless(line.phase() == SelectionPhase.ENTERING, "selection.not-entering", line.entryUntil());
    var programme = file.programme(file.edition(line.edition()));
    limits(line, programme, sender(line, work.phone()), work.photos().size());
    var contender = desk.enter(em, new EnterContender(line.edition(), work.community(), bare(work.title()), work.category(), plain(work.words())), "sent-in");
    var receipt = PassCodes.from(sealing.index("selection-sent:" + line.number() + ":" + work.form()));
    sql().update("insert into assessment.sent_in (contender, receipt, request, sender, phone, signed, at) values (?, ?, ?, ?, ?, ?, ?)", contender, receipt, request, sender(line, work.phone()),
        sealing.seal(work.phone()), signed(work.signed()), clock.instant());
    desk.show(contender, work.photos().stream().map(this::keep).toList());
    return receipt;
  }

  private record Sent(long contender, String sender) {}

  /** Only what is wrong is sent anew: the work keeps its number, its receipt and the photos that stay. */
  public void amend(EntityManager em, SelectionLine line, AmendWork work) {
    var request = sealing.index("selection-work:" + line.number() + ":" + work.form());
    var sent = sent(line, work.receipt());
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 34))", row -> true, sent.sender());
    if (sql().number("select count(*) from assessment.sent_in where contender = ? and request = ?", sent.contender(), request) == 1) return;
    var contender = em.find(Contender.class, sent.contender(), LockModeType.PESSIMISTIC_WRITE);
    contender.mustBe(ContenderState.RETURNED);
    var edition = file.edition(line.edition());
    file.mustTakeAgain(edition);
    var there = files.of(ContenderDesk.subject(sent.contender())).stream().map(KeptFile::id).toList();
    for (var one : work.keep()) if (!there.contains(one)) throw Refusal.unknown("file.unknown", one);
    var stay = there.stream().filter(work.keep()::contains).toList();
    limits(line, file.programme(edition), sent.sender(), stay.size() + work.photos().size());
    desk.hide(sent.contender(), there.stream().filter(one -> !stay.contains(one)).toList());
    desk.show(sent.contender(), work.photos().stream().map(this::keep).toList());
    desk.amend(em, contender, bare(work.title()), plain(work.words()));
    sql().update("update assessment.sent_in set request = ?, signed = ? where contender = ?", request, signed(work.signed()), sent.contender());
  }

  private Sent sent(SelectionLine line, String typed) {
    return sql().one("select n.* from assessment.sent_in n join assessment.contender c on c.id = n.contender where c.edition = ? and n.receipt = ?", row -> new Sent(row.big("contender"), row.text("sender")), line.edition(), receipt(typed)).orElseThrow(() -> Refusal.unknown("selection.receipt-unknown"));
  }

  /** A photo of a returned work, for its sender alone. */
  public Picture draft(SelectionLine line, String typed, long photo) {
    var kept = files.thumbnail(ContenderDesk.subject(sent(line, typed).contender()), photo);
    return new Picture(kept.name(), kept.type(), kept::stream);
  }

  private void limits(SelectionLine line, Programme programme, String sender, int photos) {
    int least = programme.number("照片张数"), most = programme.number("照片至多");
    Refusal.unless(photos >= least && photos <= most, "selection.photos", least, most, photos);
    int each = programme.number("每人作品数");
    long sent = sql().number("select count(*) from assessment.sent_in n join assessment.contender c on c.id = n.contender where n.sender = ? and c.state <> 'RETURNED'", sender);
    Refusal.unless(sent < each, "selection.too-many-works", each);
    // whoever fills the room with rubbish stops the door, not the desk
    int waiting = programme.number("待审至多");
    Refusal.unless(sql().number("select count(*) from assessment.contender c join assessment.sent_in n on n.contender = c.id where c.edition = ? and c.state = 'ENTERED'", line.edition()) < waiting, "selection.full");
  }

  private static String signed(String name) { return name == null || bare(name).isEmpty() ? null : bare(name); }

  /** As it is kept; nothing has a receipt that cannot be one. */
  static String receipt(String typed) {
    var receipt = PassCodes.plain(typed);
    return receipt == null ? "" : receipt;
  }

  private String sender(SelectionLine line, String phone) { return sealing.index("sender" + line.edition() + "x" + phone); }

  private KeptFile keep(Picture photo) {
    try (var content = photo.content().open()) {
      var kept = files.keep(photo.name() == null || photo.name().isBlank() ? "photo" : photo.name(), content);
      Refusal.unless(kept.picture(), "contender.no-picture");
      return kept;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public SentWork mine(SelectionLine line, String typed) {
    return sql().one("""
        select c.id, c.unit, c.words, c.state, n.signed, (select t.words from assessment.contender_step t where t.contender = c.id and t.deed = 'give-back' order by t.id desc limit 1) as why
          from assessment.sent_in n join assessment.contender c on c.id = n.contender where c.edition = ? and n.receipt = ?""",
        row -> stands(row, line), line.edition(), receipt(typed)).orElseThrow(() -> Refusal.unknown("selection.receipt-unknown"));
  }

  private SentWork stands(Sql.Row row, SelectionLine line) throws SQLException {
    var state = ContenderState.valueOf(row.text("state"));
    boolean mends = state == ContenderState.RETURNED && windows.takesAgain(file.edition(line.edition()));
    var photos = mends ? files.of(ContenderDesk.subject(row.big("id"))).stream().filter(KeptFile::picture).map(KeptFile::id).toList() : List.<Long>of();
    return new SentWork(row.big("id"), row.text("unit"), state, row.text("why"), mends ? new SentWork.Draft(row.text("words"), row.text("signed"), photos) : null);
  }

  private Sql sql() { return Sql.on(database); }
}
