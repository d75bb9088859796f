package shanzhi.launcher;

/** A failure that people can do something about: one line in Chinese and English, never a stack trace on the screen. */
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Trouble(String chinese, String english) {
    this(chinese, english, null);
  }

  public Trouble(String chinese, String english, Throwable cause) {
    super(oneLine(chinese + " / " + english), cause);
  }

  /** What we did not foresee still becomes one line; the stack is in the log. */
  static Trouble from(Throwable failure, java.nio.file.Path log) {
    for (var t = failure; t != null; t = t.getCause()) {
      if (t instanceof Trouble known) return known;
    }
    var root = failure;
    while (root.getCause() != null) root = root.getCause();
    var what = root.getMessage() == null ? root.getClass().getSimpleName() : root.getClass().getSimpleName() + ": " + root.getMessage();
    return new Trouble("启动失败（" + what + "），详见 " + log, "start failed, see that log", failure);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
