package shanzhi.foundation.outbox.boundary;

import jakarta.json.JsonObject;

/** Takes the things of one topic out of the house. Called in its own transaction, perhaps more than once: be idempotent by key. */
public interface Delivery {

  /** The topic it takes, e.g. {@code incident.moved}. */
  String topic();

  /** @throws RuntimeException when it could not be delivered now; it will be tried again */
  void deliver(String key, JsonObject payload);
}
