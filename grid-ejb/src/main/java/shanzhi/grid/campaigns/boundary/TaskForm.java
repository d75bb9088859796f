package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One form of a receipt: of the unit itself (household 0) or of a household.
 *
 * @param label the unit's name or the household's address
 * @param answers by the key of the field, as they were given
 * @param version how often it was filled in; 0 for not yet
 * @param held value and origin of what the suite filled in, by the key of the field
 */
public record TaskForm(long household, String label, boolean mine, boolean complete, String by, Instant at, Map<String, String> answers, List<Held> held, int version)
    implements Serializable {

  public record Held(String key, String label, String value, String origin) implements Serializable {}
}
