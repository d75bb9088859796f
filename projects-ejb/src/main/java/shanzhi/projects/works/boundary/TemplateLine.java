package shanzhi.projects.works.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import shanzhi.projects.deliberation.boundary.ItemKind;

/** How projects of a kind go. @param standard taken unless another is asked for; {@code photos}, {@code planner} what it demands; {@code to} first day on which it no longer holds, null while it does */
public record TemplateLine(int id, String code, String title, String titleEn, ItemKind kind, boolean standard, boolean photos, boolean planner, List<ProjectState> phases, List<Part> parts,
    LocalDate from, LocalDate to, String source) implements Serializable {

  /** Part of a contract that may be asked for once a phase is reached. */
  public record Part(int no, String title, BigDecimal percent, ProjectState after) implements Serializable {}

  public boolean has(ProjectState phase) { return phases.contains(phase); }
}
