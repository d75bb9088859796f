package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the ledger is asked for. Everything left out does not filter.
 *
 * @param ground area code; within the caller's reach
 * @param text number, or words of title, description and address
 * @param kind WORK or HARD; @param status OPEN, SOLVED or WITHDRAWN
 * @param from first day of raising; @param to last day
 * @param due OVERDUE or SOON: a department owes a step that is late, or will be; ESCALATED: the county was told
 * @param mine only what the caller raised
 */
public record WhistleQuery(@Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String ground, @Size(max = 100, message = "关键词不超过 100 字") String text, String kind, String status, LocalDate from, LocalDate to,
    Long office, String due, boolean mine) implements Serializable {

  public static WhistleQuery all() { return new WhistleQuery(null, null, null, null, null, null, null, null, false); }
}
