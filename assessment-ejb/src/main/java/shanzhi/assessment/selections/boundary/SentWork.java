package shanzhi.assessment.selections.boundary;

import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.programmes.boundary.ContenderState;

/** How a work that was sent in stands. @param why it was given back, null where it was not; @param draft to be mended, null where it cannot be */
public record SentWork(long no, String title, ContenderState state, String why, Draft draft) implements Serializable {

  /** @param signed may be null; @param photos that it has */
  public record Draft(String words, String signed, List<Long> photos) implements Serializable {}
}
