package shanzhi.foundation.access.boundary;

import java.util.List;

/** Whoever gives people posts or work implements this as a CDI bean: somebody with ties cannot be disabled. */
public interface Ties {

  /** What would be orphaned, in words; empty for nothing. */
  List<String> of(String username);
}
