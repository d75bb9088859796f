package shanzhi.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** One server of the suite. Prepared and started once, then stopped, killed and started again at will. */
public interface Part {

  /** Short name, Chinese and English, for people. */
  String name();

  /** Lays out files; needs no other part. May be called before each start. */
  default void prepare() {}

  /** Returns when the part is ready to serve. Throws {@link Trouble} when it will not be. */
  void start();

  /** Orderly stop; forced after a few seconds. Does nothing when the part does not run. */
  void stop();

  /** As if the machine had lost power for this part alone: kill -9 of it and its children. */
  void kill();

  /** The running server, if it runs. */
  Optional<ServerProcess> process();

  Path log();
}
