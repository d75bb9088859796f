package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.assessment.rounds.control.PlaqueReader;
import shanzhi.foundation.access.boundary.Jurisdiction;

/** 牌匾台账: who carries which title since when, when it is looked at again, and who lost it. Titles are public: everybody of a county reads all of them. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Plaques {

  @Inject Jurisdiction jurisdiction;
  @Inject PlaqueReader reader;

  /** Those to be looked at first come first; revoked ones last. */
  public List<PlaqueLine> ledger(@NotNull @Valid PlaqueQuery query) { return reader.ledger(query, jurisdiction.over(ASSESSMENT_READ)); }
}
