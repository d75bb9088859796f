package shanzhi.web.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.kernel.Page;
import shanzhi.web.frame.Notes;

/** 我的任务: what waits at the caller's desk, to be signed for together, and what is in hand. */
@Named
@RequestScoped
public class MyTasks {

  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;

  private Page<TaskLine> page;

  public Page<TaskLine> getPage() {
    if (page == null) page = tasks.waiting(Tasks.LONGEST_PAGE);
    return page;
  }

  public List<TaskLine> getUnsigned() { return getPage().rows().stream().filter(line -> line.status().equals("ISSUED")).toList(); }

  public List<TaskLine> getRows() { return getPage().rows(); }

  /** Signs for everything shown that nobody has signed for. */
  public void signAll() {
    var open = getUnsigned().stream().map(TaskLine::id).toList();
    if (open.isEmpty()) return;
    int signed = fieldwork.signAll(open);
    page = null;
    Notes.done("task.signed.n", signed);
  }
}
