package shanzhi.projects.votes.control;

import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;

/** A way to count. A bean of this type is a rule that can be asked for by its name; nothing else has to be told of it. */
public interface TallyRule {

  /** As it stands in addresses, files and tables: {@code GREEDY}. */
  String name();

  Tally count(Election election, TallyTerms terms);
}
