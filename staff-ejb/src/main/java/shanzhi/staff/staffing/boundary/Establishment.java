package shanzhi.staff.staffing.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** The posts of one community, and who is there: 0 posts and null {@code from} where nobody has fixed them. */
public record Establishment(String community, String town, int households, int chief, int chiefs, int deputy, int deputies, int staff, int staffs, LocalDate from, String document)
    implements Serializable {

  public int vacancies() { return Math.max(0, chief - chiefs) + Math.max(0, deputy - deputies) + Math.max(0, staff - staffs); }

  public int surplus() { return Math.max(0, chiefs - chief) + Math.max(0, deputies - deputy) + Math.max(0, staffs - staff); }
}
