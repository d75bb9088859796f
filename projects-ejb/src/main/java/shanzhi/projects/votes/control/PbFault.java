package shanzhi.projects.votes.control;

import shanzhi.kernel.Refusal;

/** What is wrong with a {@code .pb} file, and in which line of it; lines are counted from 1, as editors do. */
final class PbFault {

  private PbFault() {}

  /** @param key behind {@code vote.pb-}; its text has the line as {0} */
  static Refusal at(int line, String key, Object... args) {
    var all = new Object[args.length + 1];
    all[0] = String.valueOf(line);
    for (int i = 0; i < args.length; i++) all[i + 1] = shortened(String.valueOf(args[i]));
    return Refusal.invalid("vote.pb-" + key, all);
  }

  private static String shortened(String text) { return text.length() <= 60 ? text : text.substring(0, 60) + "…"; }
}
