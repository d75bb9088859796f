package shanzhi.projects.surveys.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What households said, together. Open answers are for the desk only; the residents' door shows their number. */
public record SurveyFindings(int households, int answered, BigDecimal rate, List<About> questions) implements Serializable {

  /** @param answered how many answered this question; @param words own words, by receipt; empty outside the desk */
  public record About(int no, String text, QuestionKind kind, int answered, List<Share> options, List<String> words) implements Serializable {}

  /**
   * An option, in order of its weight, then its number.
   *
   * @param named by so many households; @param first by so many in the first place, RANK only
   * @param weight Σ weights of the places it was named in; the number of households where the question is not ranked
   * @param demand number of the demand it was handed on as; null for none
   */
  public record Share(int no, String text, int named, int first, int weight, BigDecimal percent, String demand) implements Serializable {}
}
