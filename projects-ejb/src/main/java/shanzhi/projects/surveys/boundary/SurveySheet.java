package shanzhi.projects.surveys.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import shanzhi.projects.passes.boundary.PassCounts;

/** Everything about a survey but its answers. @param passes null before it is announced; @param may change, announce, withdraw, codes, paper, close, hand */
public record SurveySheet(SurveyLine line, String purpose, List<Integer> weights, List<Question> questions, String reason, PassCounts passes, Set<String> may) implements Serializable {

  public boolean may(String verb) { return may.contains(verb); }
}
