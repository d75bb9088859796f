package shanzhi.staff.staffing.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A step of the template. @param to first number of households of the next step; null for the last. @param eachFurther one more for each so many above {@code from} */
public record StaffingStep(int from, Integer to, int workers, Integer eachFurther, int committee, int deputies, int most, LocalDate validFrom, String source) implements Serializable {

  /** Workers beside the committee for a number of households of this step, so that all together are not more than {@link #most}. */
  public int workersFor(int households) {
    int wanted = workers + (eachFurther == null ? 0 : (households - from) / eachFurther);
    return Math.min(wanted, most - committee);
  }

  public boolean holds(int households) { return households >= from && (to == null || households < to); }
}
