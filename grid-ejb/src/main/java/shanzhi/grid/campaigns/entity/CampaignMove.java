package shanzhi.grid.campaigns.entity;

import static shanzhi.grid.campaigns.entity.CampaignStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may happen to a campaign, from where to where, and who does it. Editing is no move: it leaves a draft a draft. */
public enum CampaignMove {
  DRAW_UP(Actor.ORGANISER, EnumSet.noneOf(CampaignStatus.class), DRAFT),
  SUBMIT(Actor.ORGANISER, EnumSet.of(DRAFT), AWAITING),
  APPROVE(Actor.LEADER, EnumSet.of(AWAITING), APPROVED),
  DECLINE(Actor.LEADER, EnumSet.of(AWAITING), DRAFT),
  RECALL(Actor.ORGANISER, EnumSet.of(AWAITING, APPROVED), DRAFT),
  ISSUE(Actor.ORGANISER, EnumSet.of(DRAFT, APPROVED), ACTIVE),
  CLOSE(Actor.ORGANISER, EnumSet.of(ACTIVE), CLOSED),
  CANCEL(Actor.ORGANISER, EnumSet.of(DRAFT, AWAITING, APPROVED, ACTIVE), CANCELLED);

  public enum Actor { ORGANISER, LEADER }

  private final Actor actor;
  private final Set<CampaignStatus> from;
  private final CampaignStatus to;

  CampaignMove(Actor actor, Set<CampaignStatus> from, CampaignStatus to) {
    this.actor = actor;
    this.from = from;
    this.to = to;
  }

  public Actor actor() { return actor; }

  public CampaignStatus to() { return to; }

  public boolean possibleIn(CampaignStatus status) { return from.contains(status); }

  public static List<CampaignMove> from(CampaignStatus status) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList();
  }
}
