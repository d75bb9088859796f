package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_DECIDE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import shanzhi.grid.whistles.control.WhistleBook;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.grid.whistles.entity.WhistleMove;

/** The county decides whether an objecting department is excused. */
@Stateless
@RolesAllowed(WHISTLE_DECIDE)
public class Objections {

  @Inject WhistleWork work;
  @Inject WhistleBook book;
  @Inject Clock clock;

  /** It is not its duty; the department owes nothing more, and this call does not count for it. */
  public void uphold(@NotNull String number, @NotNull @Valid ActOnWhistle act) {
    act.words();
    work.go(number, WhistleMove.UPHOLD, act);
  }

  /** It is its duty: time to get in touch and to report in begins with this decision. */
  public void overrule(@NotNull String number, @NotNull @Valid ActOnWhistle act) {
    act.words();
    var opened = work.go(number, WhistleMove.OVERRULE, act);
    opened.answer().anew(book.limits(opened.whistle().kind(), opened.whistle().county(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
