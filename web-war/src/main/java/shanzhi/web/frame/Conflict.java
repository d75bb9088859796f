package shanzhi.web.frame;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import shanzhi.kernel.Changes;

/**
 * What others changed since this page was opened, for the part {@code sz:conflict}. Filled wherever a deed of the page was
 * refused for it; gone with the next deed that succeeds, or with the page.
 */
@Named
@ViewScoped
public class Conflict implements Serializable {

  private Changes changes;

  void show(Changes changes) { this.changes = changes; }

  public void clear() { changes = null; }

  /** Null while nobody was quicker. */
  public Changes getChanges() { return changes; }
}
