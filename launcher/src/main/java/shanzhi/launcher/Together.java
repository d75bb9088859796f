package shanzhi.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Things done at the same time. */
final class Together {

  private Together() {}

  static CompletableFuture<Void> begin(Runnable work) {
    return CompletableFuture.runAsync(work, Together::inThread);
  }

  /** A thread of its own for each: they wait for servers, which the common pool is not made for. */
  static void inThread(Runnable work) {
    var thread = new Thread(work, "suite");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for all, but no longer once one has failed; then throws what it threw. */
  static void await(List<CompletableFuture<Void>> begun) {
    var failed = new CompletableFuture<Void>();
    begun.forEach(one -> one.exceptionally(failure -> {
      failed.completeExceptionally(failure);
      return null;
    }));
    CompletableFuture.anyOf(CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)), failed).join();
  }
}
