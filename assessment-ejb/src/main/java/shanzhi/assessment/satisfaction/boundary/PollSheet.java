package shanzhi.assessment.satisfaction.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** @param questions the first one is the satisfaction as a whole; @param may announce, issue, enter, close, take */
public record PollSheet(PollLine line, List<String> questions, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }
}
