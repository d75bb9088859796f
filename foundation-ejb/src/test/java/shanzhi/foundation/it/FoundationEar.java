package shanzhi.foundation.it;

import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import shanzhi.testkit.TestEar;

/** The EAR under test with a clock that tests may set. */
public final class FoundationEar {

  private FoundationEar() {}

  public static EnterpriseArchive with(Class<?>... tests) {
    var all = new Class<?>[tests.length + 3];
    System.arraycopy(tests, 0, all, 0, tests.length);
    all[tests.length] = TestClock.class;
    all[tests.length + 1] = People.class;
    all[tests.length + 2] = InTransaction.class;
    return TestEar.of("foundation-ejb", all);
  }
}
