package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import shanzhi.assessment.rounds.control.DutyReader;

/** 待办: what waits for the caller in all rounds, by the rights held and the ground they are held on. */
@Stateless
@RolesAllowed({ASSESSMENT_READ, ASSESSMENT_INSPECT})
public class Duties {

  @Inject DutyReader reader;

  /** How many of each kind; kinds without any are left out. */
  public Map<DutyKind, Integer> counts() { return reader.counts(); }

  /** The most pressing ones, those with a term first. */
  public List<DutyLine> open(int limit) { return reader.open(limit); }
}
