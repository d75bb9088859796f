package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a community was asked to fill in.
 *
 * @param tasks receipts that are filled in there, @param fields to fill in on all forms together, @param minutes for them by policy
 * @param refilled campaigns among them that ask again what was asked before, with a leader's signature
 */
public record BurdenLine(String county, String town, String townName, String community, String communityName, int campaigns, int tasks, int forms, int fields, BigDecimal minutes,
    int refilled) implements Serializable {}
