package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.AnswerObjection;
import shanzhi.projects.deliberation.boundary.EnterObjection;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublishResolution;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.deliberation.entity.ProposalMove;
import shanzhi.projects.deliberation.entity.Publicity;
import shanzhi.projects.deliberation.entity.PublicityMove;
import shanzhi.projects.deliberation.entity.Resolution;
import shanzhi.projects.ledger.boundary.Commitments;

/** The moves of a publicity and what they bring about: the resolution freezes, takes effect or falls. */
@ApplicationScoped
public class PublicityWork {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject ProposalWork proposals;
  @Inject RuleBook rules;
  @Inject Commitments commitments;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;

  public String publish(Resolution resolution, PublishResolution wanted) {
    boolean result = wanted.getKind() == PublicityKind.RESULT;
    Refusal.unless(resolution.status() == (result ? ResolutionStatus.EFFECTIVE : ResolutionStatus.PASSED), "publicity.not-now", resolution.number(), resolution.status());
    if (result) Refusal.unless(taken(resolution), "publicity.no-result", resolution.number());
    var today = desk.today();
    int least = rules.publicDays(today);
    long days = Publicity.days(wanted.getFrom(), wanted.getUntil());
    Refusal.unless(days >= least, "publicity.too-short", least, Math.max(days, 0), wanted.getFrom().plusDays(least - 1L));
    Refusal.unless(!wanted.getUntil().isBefore(today), "publicity.expired", wanted.getUntil());
    Refusal.unless(!wanted.getFrom().isBefore(resolution.decidedOn()), "publicity.before-decision", resolution.decidedOn());
    Refusal.unless(!wanted.getFrom().isBefore(today), "publicity.backdated", wanted.getFrom(), today);   // days on which nobody could read it at the door are none
    var publicity = new Publicity(resolution.ground(), resolution.id(), wanted.getKind(), wanted.getFrom(), wanted.getUntil());
    publicity.hangs(wanted.getPlaces().strip(), wanted.getPhone().strip(), wanted.getWords() == null || wanted.getWords().isBlank() ? null : wanted.getWords().strip());
    publicity.openedBy(desk.caller(), desk.now());
    desk.keepNew(publicity, "GS", PublicityMove.PUBLISH);
    follow(publicity, resolution, PublicityMove.PUBLISH);
    return publicity.number();
  }

  private boolean taken(Resolution resolution) {
    return Sql.on(database).number("select count(*) from projects.resolution_item where resolution = ? and project is not null", resolution.id()) > 0;
  }

  public long object(Publicity publicity, EnterObjection wanted) {
    var today = desk.today();
    Refusal.unless(!today.isBefore(publicity.from()), "publicity.not-begun", publicity.from());
    Refusal.unless(!today.isAfter(publicity.until()), "publicity.over", publicity.until());
    var sql = Sql.on(database);
    move(publicity, PublicityMove.OBJECT, null);
    long id = sql.number("select nextval('projects.objection_seq')");
    sql.update("insert into projects.objection (id, publicity, objector, channel, text, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)", id, publicity.id(), wanted.getObjector().strip(),
        wanted.getChannel(), wanted.getText().strip(), desk.caller(), desk.now());
    return id;
  }

  private record Open(String enteredBy, boolean answered) {}

  public void answer(Publicity publicity, AnswerObjection given) {
    var sql = Sql.on(database);
    var objection = sql.one("select entered_by, answer from projects.objection where id = ? and publicity = ?", row -> new Open(row.text("entered_by"), row.text("answer") != null),
        given.getObjection(), publicity.id()).orElseThrow(() -> Refusal.unknown("objection.unknown"));
    Refusal.unless(!objection.answered(), "objection.answered");
    Refusal.unless(!jurisdiction.identities().contains(objection.enteredBy()), "objection.own");
    sql.update("update projects.objection set answer = ?, upheld = ?, answered_by = ?, answered_at = ? where id = ?", given.getAnswer().strip(), given.isUpheld(), desk.caller(), desk.now(),
        given.getObjection());
    audit.record("objection.answer", "publicity", publicity.number(), publicity.community(), null, Map.of("objection", given.getObjection(), "upheld", given.isUpheld()));
    if (given.isUpheld()) uphold(publicity, given.getAnswer().strip());
    else if (sql.number("select count(*) from projects.objection where publicity = ? and answer is null", publicity.id()) == 0) move(publicity, PublicityMove.THAW, given.getAnswer().strip());
  }

  private void uphold(Publicity publicity, String words) {
    move(publicity, PublicityMove.UPHOLD, words);
    if (publicity.kind() == PublicityKind.RESULT) return;
    for (var item : items(publicity)) {
      proposals.go(desk.take(Proposal.class, item.proposal()), ProposalMove.SET_ASIDE, words);
      commitments.release(item.item(), words.length() > 200 ? words.substring(0, 200) : words);
    }
  }

  public void complete(Publicity publicity) {
    Refusal.unless(desk.today().isAfter(publicity.until()), "publicity.still-running", publicity.until());
    move(publicity, PublicityMove.COMPLETE, null);
    if (publicity.kind() == PublicityKind.RESULT) return;
    for (var item : items(publicity)) proposals.go(desk.take(Proposal.class, item.proposal()), ProposalMove.TAKE_EFFECT, null);
  }

  private record Item(String item, long proposal) {}

  private List<Item> items(Publicity publicity) {
    return Sql.on(database).list("select item, proposal from projects.resolution_item where resolution = ? order by no", row -> new Item(row.text("item"), row.big("proposal")),
        publicity.resolution());
  }

  private void move(Publicity publicity, PublicityMove move, String words) {
    var from = publicity.status();
    publicity.go(move, desk.now());
    desk.write(publicity, move, from, words);
    outbox.put(OnPublicityMoved.TOPIC, publicity.number() + "#" + publicity.version(), Map.of("publicity", publicity.number(), "move", move.name(), "by", desk.caller()));
    follow(publicity, desk.take(Resolution.class, publicity.resolution()), move);
  }

  private void follow(Publicity publicity, Resolution resolution, PublicityMove move) {
    if (publicity.kind() == PublicityKind.RESULT || resolution.status() == move.resolution()) return;
    var from = resolution.status();
    resolution.becomes(move.resolution(), desk.today());
    desk.write(resolution, move, from, publicity.number());
  }
}
