package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import shanzhi.staff.pay.boundary.PolicyState;

/** What a plan may be made of on the caller's ground. */
public record PlanChoices(List<Ground> grounds, List<Policy> policies, List<Version> versions) implements Serializable {

  /** @param area null for a unit; @param unit null for an area */
  public record Ground(String area, Long unit, String name) implements Serializable {}

  /** One in force. @param figures those with an amount of money or a plain number */
  public record Policy(String county, String code, String name, List<Figure> figures) implements Serializable {}

  public record Figure(String code, BigDecimal value) implements Serializable {}

  public record Version(long id, String county, String code, String name, int number, PolicyState state, LocalDate from) implements Serializable {}
}
