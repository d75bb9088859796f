package shanzhi.foundation.jobs.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.jobs.boundary.JobCancelled;
import shanzhi.foundation.jobs.boundary.JobQueued;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.kernel.Refusal;

/** Where the jobs of this server run. */
@ApplicationScoped
public class JobFloor {

  private static final Logger LOG = Logger.getLogger(JobFloor.class.getName());

  @Resource ManagedExecutorService threads;
  @Inject @Any Instance<Work> works;
  @Inject JobDesk desk;
  @Inject Files files;

  private final Set<Long> here = ConcurrentHashMap.newKeySet();

  /** @throws IllegalArgumentException for a kind that nobody does */
  public Work work(String kind) {
    return works.stream().filter(work -> work.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no work of kind " + kind));
  }

  /** The jobs waiting or running on this server. */
  public Set<Long> here() { return Set.copyOf(here); }

  void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
    here.add(job.id());
    Callable<Void> asOwner = () -> {
      run(job);
      return null;
    };
    try {
      threads.submit(() -> job.owner().runAs(asOwner));
    } catch (RejectedExecutionException full) {
      here.remove(job.id());   // without a heartbeat it is declared interrupted
      LOG.log(Level.WARNING, full, () -> "job " + job.id() + " found no thread");
    }
  }

  private void run(JobQueued job) {
    try {
      if (!desk.begin(job.id())) return;
      var progress = new JobProgress(job.id(), desk);
      work(job.kind()).run(job.parameters(), progress);
      var file = progress.result();
      if (file != null) files.attach(List.of(file), new Subject("job", String.valueOf(job.id())), "result");
      progress.write();
      desk.end(job.id(), JobState.DONE, file, null);
    } catch (JobCancelled cancelled) {
      desk.end(job.id(), JobState.CANCELLED, null, null);
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError failure) {
      desk.end(job.id(), JobState.FAILED, null, reason(failure));
    } finally {
      here.remove(job.id());
    }
  }

  private static Refusal reason(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) if (cause instanceof Refusal refusal) return refusal;
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "job failed, error " + number);
    return Refusal.conflict("job.failed", number);
  }
}
