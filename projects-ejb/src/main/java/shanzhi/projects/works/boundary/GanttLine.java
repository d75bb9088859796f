package shanzhi.projects.works.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One bar of the plan of a year. @param reached the days on which it got somewhere, in order */
public record GanttLine(String number, String community, String title, ProjectState status, LocalDate startsOn, LocalDate endsOn, int progress, boolean late, List<Reached> reached) implements Serializable {

  public record Reached(ProjectState state, LocalDate on) implements Serializable {}
}
