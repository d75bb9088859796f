package shanzhi.assessment.selections.boundary;

import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.programmes.boundary.Programme;

/** @param works let in, in an order of chance that stays, the best first once they are ranked; @param communities of the county, of which a work names one */
public record SelectionSheet(SelectionLine line, String call, Programme programme, List<Place> communities, List<Work> works) implements Serializable {

  public record Place(String code, String name) implements Serializable {}

  public boolean ranked() { return line.phase().compareTo(SelectionPhase.RESULT) >= 0; }
}
