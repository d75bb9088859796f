package shanzhi.foundation.jobs.boundary;

/** How work tells how far it is. Cheap to call for every row: the database hears of it twice a second at most. */
public interface Progress {

  /** How many steps there are altogether; 0 while not known. */
  void total(long steps);

  /** How many steps are done. @throws JobCancelled when the owner wants no more; let it pass */
  void done(long steps);

  /** A sentence for the owner about what is being done or was done. */
  void say(String message);

  /** The file (kept by the owner) that the owner may fetch. */
  void result(long file);
}
