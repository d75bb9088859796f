package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/**
 * Receipts of one campaign.
 *
 * @param number of the campaign
 * @param ground area or grid; null for all in reach
 * @param state OPEN, LATE, DONE or VACANT; null for all
 */
public record TaskQuery(String number, @Pattern(regexp = "|\\d{12}|\\d{19}", message = "区划不对") String ground, @Pattern(regexp = "|OPEN|LATE|DONE|VACANT", message = "筛选不对") String state)
    implements Serializable {}
