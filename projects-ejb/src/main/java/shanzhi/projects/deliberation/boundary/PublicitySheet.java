package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything about one publicity. @param answerDays natural days in which an objection is answered; @param actions what the caller may do now */
public record PublicitySheet(PublicityLine line, ResolutionSheet resolution, String places, String phone, String words, int answerDays, List<Objection> objections, List<StepLine> steps,
    List<String> actions) implements Serializable {

  /** @param objector masked; {@code answerBy} the day by which it wants an answer; {@code upheld} null while there is none */
  public record Objection(long id, String objector, ObjectionChannel channel, String text, Instant enteredAt, LocalDate answerBy, String answer, Boolean upheld, String answeredBy,
      Instant answeredAt) implements Serializable {}

  public boolean may(String action) { return actions.contains(action); }
}
