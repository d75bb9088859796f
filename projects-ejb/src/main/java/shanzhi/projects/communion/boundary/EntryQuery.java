package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Which lines. @param area of 12 digits, or null for all in reach */
public record EntryQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, CommonList list, EntryStatus status,
    int offset, int rows) implements Serializable {

  public EntryQuery page(int offset, int rows) { return new EntryQuery(text, area, list, status, offset, rows); }
}
