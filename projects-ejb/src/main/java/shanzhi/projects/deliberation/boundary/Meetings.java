package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.deliberation.control.Confirming;
import shanzhi.projects.deliberation.control.DeliberationPaper;
import shanzhi.projects.deliberation.control.MeetingReader;
import shanzhi.projects.deliberation.control.MeetingWork;
import shanzhi.projects.deliberation.entity.Meeting;

/** 会议: announced in time, recorded with who came and how they voted, confirmed; what a confirmed one resolved is a resolution with its money set aside. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Meetings {

  @Inject AffairDesk desk;
  @Inject MeetingReader reader;
  @Inject MeetingWork work;
  @Inject Confirming confirming;
  @Inject Jurisdiction jurisdiction;
  @Inject DeliberationPaper paper;
  @Inject Prints prints;
  @Inject Files files;

  /** The latest first. */
  public Page<MeetingLine> ledger(@NotNull @Valid MeetingQuery query) { return reader.ledger(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal meeting.unknown (404) */
  public MeetingSheet sheet(@NotNull String number) { return reader.sheet(desk.read(Meeting.class, number)); }

  /**
   * Announces one.
   *
   * @return its number
   * @throws shanzhi.kernel.Refusal body.unknown, proposal.unknown (404); meeting.notice-short, meeting.notice-ahead, meeting.other-body, meeting.called-twice (409);
   *     meeting.nothing-to-do (400)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String call(@NotNull(message = "请填写会议") @Valid CallMeeting call) { return work.call(call); }

  /**
   * Writes down who came and how they voted; may be corrected until it is confirmed.
   *
   * @throws shanzhi.kernel.Refusal meeting.not-yet-held, meeting.no-quorum, meeting.no-quorum-area, meeting.too-few, meeting.too-many, meeting.stranger, meeting.recused-absent,
   *     meeting.votes-differ, meeting.area-differs, meeting.item-missing (409)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public void record(@NotNull String number, @NotNull(message = "请填写会议记录") @Valid RecordMeeting record) {
    work.record(desk.open(Meeting.class, number, record.getVersion(), DELIBERATION_EDIT), record);
  }

  /**
   * From here on its minutes stand, its proposals go on or stop, and what was resolved has its money set aside.
   *
   * @return number of the resolution; null where nothing was resolved
   * @throws shanzhi.kernel.Refusal meeting.minutes-needed, meeting.proposal-moved and what the ledger says when a purse is short (409); then nothing changes
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String confirm(@NotNull String number, int version) { return confirming.confirm(desk.open(Meeting.class, number, version, DELIBERATION_EDIT)); }

  @RolesAllowed(DELIBERATION_EDIT)
  public void cancel(@NotNull String number, int version, @NotBlank(message = "请写明取消的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.cancel(desk.open(Meeting.class, number, version, DELIBERATION_EDIT), words.strip());
  }

  /** Prints the notice. */
  public Printed notice(@NotNull String number) { return prints.print(paper.notice(sheet(number))); }

  /** Prints the minutes, names of who was recused masked. @throws shanzhi.kernel.Refusal meeting.not-recorded (409) */
  public Printed minutes(@NotNull String number) { return prints.print(paper.minutes(sheet(number))); }

  /** @throws shanzhi.kernel.Refusal meeting.unknown, file.unknown (404) */
  public FileContent file(@NotNull String number, long file) { return files.open(MeetingWork.subject(desk.read(Meeting.class, number)), file); }
}
