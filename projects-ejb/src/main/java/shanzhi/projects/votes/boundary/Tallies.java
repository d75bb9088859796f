package shanzhi.projects.votes.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.control.Election;
import shanzhi.projects.votes.control.PbReader;
import shanzhi.projects.votes.control.PbTerms;
import shanzhi.projects.votes.control.TallyRule;

/** Counts any vote that is handed in as an open {@code .pb} file. Nothing is kept; whoever is signed in may recompute. */
@Stateless
@RolesAllowed(SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tallies {

  /** A large file takes memory and a processor; more at once would take them from everybody's work. */
  private static final Semaphore TABLES = new Semaphore(2);
  private static final int PATIENCE_SECONDS = 20;

  @Inject @Any Instance<TallyRule> rules;

  /** Names of the rules there are, in order of the alphabet. */
  public List<String> names() { return rules.stream().map(TallyRule::name).sorted().toList(); }

  /**
   * @param pb the file, UTF-8; read to its end
   * @throws Refusal vote.unknown-rule (400) naming the allowed ones; vote.pb-* (400) naming the line; vote.pb-broken-off (400) when it is larger than the server takes, or ends in between; vote.tables-taken (503)
   */
  public Tally tally(@NotNull String rule, @NotNull InputStream pb, @NotNull @Valid TallyTerms terms) { return recount(rule, pb, terms).tally(); }

  /** The same, with what is to be said of the file. @throws Refusal as {@link #tally} */
  public Recount recount(@NotNull String rule, @NotNull InputStream pb, @NotNull @Valid TallyTerms terms) {
    var chosen = chosen(rule);
    return atATable(() -> counted(chosen, PbReader.read(pb), terms, false));
  }

  /** Under the terms that the file says it was counted under, as files written here do; plainly where it says none. @throws Refusal as {@link #tally} */
  public Recount again(@NotNull String rule, @NotNull InputStream pb) {
    var chosen = chosen(rule);
    return atATable(() -> {
      var election = PbReader.read(pb);
      var terms = PbTerms.in(election.meta().get("comment")).map(PbTerms::terms).orElse(TallyTerms.PLAIN);
      boolean said = terms.floor() > 0 || terms.floorPercent() != null || !terms.exclusive().isEmpty() || !terms.least().isEmpty();
      return counted(chosen, election, terms, said);
    });
  }

  private static Recount counted(TallyRule rule, Election election, TallyTerms terms, boolean said) {
    return new Recount(rule.count(election, terms), said, election.beyond().ballots(), election.beyond().line());
  }

  private TallyRule chosen(String rule) {
    return rules.stream().filter(one -> one.name().equals(rule)).findFirst().orElseThrow(() -> Refusal.invalid("vote.unknown-rule", rule, String.join(", ", names())));
  }

  @FunctionalInterface
  private interface Work<T> { T done() throws IOException; }

  private static <T> T atATable(Work<T> work) {
    try {
      if (!TABLES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw Refusal.unavailable("vote.tables-taken");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("vote.tables-taken");
    }
    try {
      return work.done();
    } catch (IOException broken) {
      throw Refusal.invalid("vote.pb-broken-off");
    } finally {
      TABLES.release();
    }
  }
}
