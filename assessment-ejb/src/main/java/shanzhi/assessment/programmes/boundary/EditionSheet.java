package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** @param contenders on the caller's ground, the best first; @param targets of a programme of targets; @param may what the caller can do now */
public record EditionSheet(EditionLine line, Programme programme, List<ContenderLine> contenders, List<TargetCard> targets, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }
}
