package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** Which meetings. @param area of 12 digits, or null for all in reach */
public record MeetingQuery(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, Long body, MeetingStatus status, int offset, int rows) implements Serializable {

  public MeetingQuery page(int offset, int rows) { return new MeetingQuery(area, body, status, offset, rows); }
}
