package shanzhi.staff.staffing.boundary;

import java.io.Serializable;

/**
 * Posts and people of an area today. Vacancies are counted community by community and post by post: somebody too many in one does
 * not fill another's. {@code without} are communities for which nobody has fixed the posts.
 */
public record StaffingFigures(String area, int communities, int without, int chief, int chiefs, int deputy, int deputies, int staff, int staffs, int vacancies, int surplus)
    implements Serializable {

  public int posts() { return chief + deputy + staff; }

  public int people() { return chiefs + deputies + staffs; }

  /** Percent of posts that are filled, one decimal; null where there are none. */
  public Double filled() { return posts() == 0 ? null : Math.round(1000.0 * (posts() - vacancies) / posts()) / 10.0; }

  public StaffingFigures plus(StaffingFigures o) {
    return new StaffingFigures(area, communities + o.communities, without + o.without, chief + o.chief, chiefs + o.chiefs, deputy + o.deputy, deputies + o.deputies,
        staff + o.staff, staffs + o.staffs, vacancies + o.vacancies, surplus + o.surplus);
  }
}
