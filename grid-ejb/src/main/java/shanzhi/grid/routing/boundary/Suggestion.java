package shanzhi.grid.routing.boundary;

import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.organisations.boundary.OfficeLine;

/**
 * Where the rules in force would send an incident, and why.
 *
 * @param position number of the rule in its set; {@code area} of the set
 * @param title what the rule is about; null for any incident
 * @param able the office covers the place and has people; otherwise the suggestion is only shown
 * @param automatic the rule dispatches by itself
 */
public record Suggestion(long set, String area, int position, String title, long office, String officeName, List<OfficeLine> helpers, boolean able, boolean automatic)
    implements Serializable {}
