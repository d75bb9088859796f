package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.TASK_DO;
import static shanzhi.kernel.Rights.TASK_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.campaigns.control.TaskDesk;
import shanzhi.grid.campaigns.control.TaskForms;
import shanzhi.grid.campaigns.control.TaskReader;
import shanzhi.kernel.Page;

/** Reading receipts: what waits for the caller, one receipt, and its forms. */
@Stateless
@RolesAllowed(TASK_READ)
public class Tasks {

  public static final int LONGEST_PAGE = 200;
  /** So many forms of one receipt go onto a phone. */
  private static final int KEPT = 100;

  @Inject TaskDesk desk;
  @Inject TaskReader reader;
  @Inject TaskForms forms;
  @Inject Files files;

  /** What waits at the caller's desk or is in the caller's hand, the most pressing first. */
  @RolesAllowed(TASK_DO)
  public Page<TaskLine> waiting(int rows) { return reader.waiting(Math.max(0, Math.min(rows, LONGEST_PAGE))); }

  /** @throws shanzhi.kernel.Refusal task.unknown (404) also for those who cannot open it */
  public TaskSheet sheet(long id) { return reader.sheet(desk.read(id)); }

  /** Households with the state of their forms, open and own ones first; the one form of the unit where it asks for no households. */
  public Page<TaskForm> forms(long id, int offset, int rows) {
    var task = desk.read(id);
    var subject = reader.sheet(task).subject();
    if (!task.leaf()) return Page.of(List.of(), 0);
    return subject.equals("HOUSEHOLD") ? forms.households(task, Math.max(0, offset), Math.max(1, Math.min(rows, LONGEST_PAGE))) : Page.of(List.of(forms.form(task, subject, 0)), 1);
  }

  /** The caller's own forms of a receipt with what is known and what was answered, for keeping on a phone. */
  public List<TaskForm> ownForms(long id) {
    var task = desk.read(id);
    return task.leaf() ? forms.own(task, reader.sheet(task).subject(), KEPT) : List.of();
  }

  /** One form with what is known and what was answered. @throws shanzhi.kernel.Refusal task.no-such-form (404) */
  public TaskForm form(long id, long household) {
    var task = desk.read(id);
    return forms.form(task, reader.sheet(task).subject(), household);
  }

  /** A photo of a form. @throws shanzhi.kernel.Refusal file.unknown (404) */
  public FileContent photo(long id, long household, @NotNull Long file, boolean small) {
    var subject = TaskForms.subject(desk.read(id).id(), household);
    return small ? files.thumbnail(subject, file) : files.open(subject, file);
  }
}
