package shanzhi.foundation.jobs.boundary;

import jakarta.ejb.ApplicationException;

/** The owner asked to stop. Rolls the current transaction back on its way out. */
@ApplicationException(rollback = true)
public class JobCancelled extends RuntimeException {
  public JobCancelled() { super("cancelled", null, false, false); }
}
