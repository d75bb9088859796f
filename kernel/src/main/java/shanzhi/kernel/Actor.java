package shanzhi.kernel;

import java.security.Principal;

/** Who acts, by the name that is written down. */
public final class Actor {

  /** The suite itself: timers and deliveries, where nobody is signed in. No account can have this name. */
  public static final String SYSTEM = "system";

  private static final String NOBODY = "anonymous";

  private Actor() {}

  public static String name(Principal principal) {
    return NOBODY.equals(principal.getName()) ? SYSTEM : principal.getName();
  }

  /** Names that stand for no person. */
  public static boolean reserved(String name) { return SYSTEM.equalsIgnoreCase(name) || NOBODY.equalsIgnoreCase(name); }
}
