package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one receipt.
 *
 * @param subject UNIT or HOUSEHOLD: what each form is about
 * @param minutes left for the forms that are still empty
 * @param notes of the levels above, the highest first
 * @param below how far the receipts below are; null for a leaf
 * @param actions moves the caller may make now
 */
public record TaskSheet(TaskLine line, int version, String purpose, String basis, String subject, List<CampaignSheet.Field> fields, BigDecimal minutes,
    List<Note> notes, String note, String summary, Progress below, List<CampaignSheet.Step> steps, List<String> actions) implements Serializable {

  public record Note(String unitName, String words) implements Serializable {}

  public boolean may(String move) { return actions.contains(move); }
}
