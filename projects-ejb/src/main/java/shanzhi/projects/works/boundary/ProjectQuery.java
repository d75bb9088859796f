package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * What the ledger of projects is asked for.
 *
 * @param area of 12 digits, or null for all in reach
 * @param year 0 for all
 * @param template code such as MICRO_RENEWAL, or null
 * @param mine only those whose next step the caller may take
 * @param late only those that should have ended and have not
 */
public record ProjectQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, ProjectState status,
    FundSource source, ItemKind kind, @Size(max = 40, message = "模板代码不超过 40 字") String template, int year, boolean mine, boolean late, int offset, int rows) implements Serializable {

  public static ProjectQuery of(String area, int year) { return new ProjectQuery(null, area, null, null, null, null, year, false, false, 0, 20); }

  public ProjectQuery page(int offset, int rows) { return new ProjectQuery(text, area, status, source, kind, template, year, mine, late, offset, rows); }
}
