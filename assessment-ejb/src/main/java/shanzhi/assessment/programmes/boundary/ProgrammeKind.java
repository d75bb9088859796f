package shanzhi.assessment.programmes.boundary;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing a programme is, and with it how a score comes about and who has to agree. */
public enum ProgrammeKind {
  /** Needs an approval and an eligible organiser by 《创建示范活动管理办法（试行）》 (2022). */
  CREATION("示范创建", Scored.SHEETS, true, true),
  PILOT("试点建设", Scored.SHEETS, true, true),
  RATING("评级巡察", Scored.SHEETS, false, true),
  SELECTION("公众评选", Scored.VOTES, true, true),
  PEER("互评互点", Scored.PEERS, false, false),
  /** Put forward to a higher level, whose answer is written down. */
  UPWARD("逐级推荐", Scored.SHEETS, true, false),
  CHECKLIST("清单达标", Scored.ITEMS, false, false),
  TARGETS("年度目标", Scored.NOTHING, false, false),
  VENUE("场所授牌", Scored.NOTHING, true, true);

  /** Where the score is from. */
  public enum Scored { SHEETS, VOTES, PEERS, ITEMS, NOTHING }

  private final String word;
  private final Scored scored;
  private final boolean checked;
  private final boolean publicised;

  ProgrammeKind(String word, Scored scored, boolean checked, boolean publicised) {
    this.word = word;
    this.scored = scored;
    this.checked = checked;
    this.publicised = publicised;
  }

  /** As it stands in a definition. */
  public String word() { return word; }

  public Scored scored() { return scored; }

  /** Whether the town looks at a contender before it counts. */
  public boolean checked() { return checked; }

  /** Whether names are shown to the public before they are given. */
  public boolean publicised() { return publicised; }

  public boolean marked() { return scored == Scored.SHEETS || scored == Scored.VOTES; }

  public static Optional<ProgrammeKind> written(String word) { return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst(); }
}
