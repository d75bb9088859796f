package shanzhi.foundation.access.control;

import java.security.SecureRandom;

/** Sixteen characters that nobody confuses when reading them out, with a capital, a small letter, a digit and a sign. */
public final class TemporaryPassword {

  private static final String[] GROUPS = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%+=?@"};
  private static final SecureRandom RANDOM = new SecureRandom();

  private TemporaryPassword() {}

  public static String next() {
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      // groups in turn for the first four, so that the policy is always met; signs are rare afterwards
      var group = GROUPS[i < 4 ? i : RANDOM.nextInt(3)];
      text.insert(RANDOM.nextInt(text.length() + 1), group.charAt(RANDOM.nextInt(group.length())));
    }
    return text.toString();
  }
}
