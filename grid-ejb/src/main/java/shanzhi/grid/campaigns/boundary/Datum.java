package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A fact that forms may ask for.
 *
 * @param subject HOUSEHOLD, GRID or COMMUNITY: what it is a fact about
 * @param held the suite has it already: it is filled in and never asked
 * @param origin the ledger that holds it; null where none does
 * @param aliases what forms also call it
 */
public record Datum(String code, String name, String subject, FieldKind kind, boolean held, String origin, List<String> aliases, List<String> choices)
    implements Serializable {

  /** Whether a form that says this means this datum. */
  public boolean called(String words) {
    var plain = words.replaceAll("[\\s（）()：:？?]", "");
    return plain.equals(name.replaceAll("[（）]", "")) || aliases.stream().anyMatch(plain::equals);
  }
}
