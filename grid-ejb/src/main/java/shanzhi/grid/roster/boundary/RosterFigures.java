package shanzhi.grid.roster.boundary;

import java.io.Serializable;

/**
 * Who serves in the grids of an area today. Grids served are those with at least one person; members count persons,
 * each once.
 */
public record RosterFigures(String area, int main, int mainServed, int general, int generalServed, int micro, int microServed,
    int exclusive, int exclusiveServed, int members) implements Serializable {

  public int vacancies() { return main - mainServed + general - generalServed + micro - microServed + exclusive - exclusiveServed; }

  /** Percent of micro grids with a member, one decimal; null where there are none. */
  public Double microCoverage() { return rate(microServed, micro); }

  public Double generalCoverage() { return rate(generalServed, general); }

  private static Double rate(int part, int whole) { return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0; }

  public RosterFigures plus(RosterFigures o) {
    return new RosterFigures(area, main + o.main, mainServed + o.mainServed, general + o.general, generalServed + o.generalServed, micro + o.micro,
        microServed + o.microServed, exclusive + o.exclusive, exclusiveServed + o.exclusiveServed, members + o.members);
  }
}
