package shanzhi.web.home;

import java.util.List;

/** Background jobs of the caller. */
public interface HomeTasks {

  /** {@code percent} 0 to 100; {@code page} and {@code action} may be null. */
  record Task(String title, int percent, String note, String page, String action) {}

  List<Task> tasks();
}
