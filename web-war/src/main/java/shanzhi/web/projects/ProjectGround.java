package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublicityLine;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.web.frame.Desk;

/** What a project stands on: how its item was resolved and made public. Nothing is shown for one whose resolution was taken over on paper. */
@Named
@RequestScoped
public class ProjectGround {

  /** @param vote on the item; @param publicity the latest of the resolution, or null */
  public record Ground(MeetingSheet meeting, MeetingSheet.Item vote, PublicityLine publicity) {

    /** How many had stood back. */
    public int recused() { return vote.recused().size(); }
  }

  @Inject Resolutions resolutions;
  @Inject Meetings meetings;
  @Inject Desk desk;

  private String asked;
  private Ground found;
  private boolean known;

  /** @param resolution number; @param item the resolved one. @return null where there is nothing to show */
  public Ground of(String resolution, String item) {
    if (item == null || item.equals(asked)) return found;
    asked = item;
    known = false;
    found = desk.may(Rights.DELIBERATION_READ) && resolution != null ? read(resolution, item) : null;
    return found;
  }

  /** Whether the resolution has a page here that the reader may open. */
  public boolean known(String resolution, String item) {
    of(resolution, item);
    return known;
  }

  private Ground read(String resolution, String item) {
    try {
      var sheet = resolutions.sheet(resolution);
      known = true;
      var proposal = sheet.items().stream().filter(one -> one.item().item().equals(item)).map(one -> one.item().proposal()).findFirst().orElse(null);
      var meeting = meetings.sheet(sheet.meeting());
      var publicity = sheet.publicities().stream().filter(one -> one.kind() == PublicityKind.RESOLUTION).findFirst().orElse(null);
      return meeting.items().stream().filter(one -> one.proposal() != null && one.proposal().equals(proposal) && one.votesFor() != null).findFirst().map(vote -> new Ground(meeting, vote, publicity)).orElse(null);
    } catch (Refusal unknown) {
      return null;
    }
  }
}
