package shanzhi.foundation.jobs.boundary;

import jakarta.json.JsonObject;

/** One kind of background work: a CDI bean. Runs outside any transaction, as the job's owner; it opens its own transactions by calling boundaries. */
public interface Work {

  /** e.g. {@code sheet-import}. */
  String kind();

  /** @throws Exception a Refusal becomes the reason of the failure in words; anything else a problem number */
  void run(JsonObject parameters, Progress progress) throws Exception;
}
