package shanzhi.foundation.access.control;

import java.util.Collection;
import java.util.Set;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;

/** The three administrators of classified protection (三员分立): one person is never two of them, not even as a stand-in. */
public final class Duties {

  public static final Set<JobRole> KEEPERS = Set.of(JobRole.SYSADMIN, JobRole.SECADMIN, JobRole.AUDITOR);

  private Duties() {}

  /** @throws Refusal scope.keepers-apart (409) */
  public static void apart(Collection<JobRole> jobs) {
    Refusal.unless(jobs.stream().filter(KEEPERS::contains).distinct().count() < 2, "scope.keepers-apart");
  }
}
