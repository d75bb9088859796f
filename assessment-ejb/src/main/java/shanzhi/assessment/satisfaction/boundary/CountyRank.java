package shanzhi.assessment.satisfaction.boundary;

import java.io.Serializable;
import java.util.List;

/** A county over the years, by its last closed poll of each. @param place of the last year; null where its sample was too small; @param before of the year before */
public record CountyRank(String county, String name, Integer place, Integer before, List<Year> years) implements Serializable {

  public record Year(int year, PollResult.Figure figure) implements Serializable {}
}
