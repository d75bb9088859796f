package shanzhi.foundation.drawn.boundary;

import java.time.LocalDate;
import java.util.Set;

/** Figures of one business, e.g. {@code grid.closed-in-time}. Names nobody: what it tells is shown to people who cannot open the ledger itself. */
public interface FigureSource {

  /** Names of the figures it knows. */
  Set<String> figures();

  /**
   * @param figure one of {@link #figures}; @param community code
   * @param asOf last day that counts; rates of what happens look at the twelve months up to it
   */
  DrawnFigure draw(String figure, String community, LocalDate asOf);
}
