package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_OPEN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.grid.whistles.control.WhistlePaper;
import shanzhi.grid.whistles.control.WhistleReader;
import shanzhi.grid.whistles.control.WhistleWork;

/** 吹哨报到办理单: the whistle with all answers, on paper. */
@Stateless
@RolesAllowed(WHISTLE_OPEN)
public class WhistlePrints {

  @Inject WhistleWork work;
  @Inject WhistleReader reader;
  @Inject WhistlePaper paper;
  @Inject Prints prints;

  /** Every print is numbered and registered. @throws shanzhi.kernel.Refusal whistle.unknown (404), also out of the caller's reach */
  public Printed print(@NotNull String number) { return prints.print(paper.order(reader.sheet(work.read(number)))); }
}
