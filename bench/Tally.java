import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.TallyTerms.Completion;
import shanzhi.projects.votes.boundary.TallyTerms.Utility;
import shanzhi.projects.votes.control.Election;
import shanzhi.projects.votes.control.EqualShares;
import shanzhi.projects.votes.control.Greedy;
import shanzhi.projects.votes.control.PbReader;
import shanzhi.projects.votes.control.TallyRule;

/**
 * How long a large vote takes: {@code java Tally.java <folder> <ballots> <projects> <rounds>}. Writes two {@code .pb} files (approvals, up to 15
 * a ballot; points) from a fixed seed and prints one line a step: name, median, least and most milliseconds, winners.
 */
public class Tally {

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    int ballots = Integer.parseInt(args[1]), projects = Integer.parseInt(args[2]), rounds = Integer.parseInt(args[3]);
    for (boolean points : new boolean[] {false, true}) {
      var file = folder.resolve((points ? "points-" : "approvals-") + ballots + "x" + projects + ".pb");
      if (!Files.exists(file)) write(file, ballots, projects, points);
      var kind = points ? "points" : "approvals";
      Election[] read = new Election[1];
      measure(kind + " read " + Files.size(file) / 1_000_000 + " MB", rounds, () -> {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
          read[0] = PbReader.read(in);
        } catch (IOException failure) {
          throw new IllegalStateException(failure);
        }
        return read[0].ballots().count();
      });
      count(kind + " GREEDY", rounds, new Greedy(), read[0], TallyTerms.PLAIN);
      for (var utility : Utility.values()) count(kind + " EQUAL_SHARES " + utility, rounds, new EqualShares(), read[0], TallyTerms.PLAIN.with(utility, Completion.GREEDY));
    }
  }

  private static void count(String name, int rounds, TallyRule rule, Election election, TallyTerms terms) { measure(name, rounds, () -> rule.count(election, terms).winners().size()); }

  private static void measure(String name, int rounds, java.util.function.IntSupplier work) {
    var times = new long[rounds];
    int found = work.getAsInt();      // warms up
    for (int round = 0; round < rounds; round++) {
      long begun = System.nanoTime();
      work.getAsInt();
      times[round] = (System.nanoTime() - begun) / 1_000_000;
    }
    Arrays.sort(times);
    System.out.println(name + "," + times[rounds / 2] + "," + times[0] + "," + times[rounds - 1] + "," + found);
  }

  private static void write(Path file, int ballots, int projects, boolean points) throws IOException {
    var random = new Random(20261124);
    try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      out.print("META\nkey;value\nnum_projects;" + projects + "\nnum_votes;" + ballots + "\nbudget;" + projects * 20_000L + "\nvote_type;" + (points ? "cumulative" : "approval") + "\nPROJECTS\nproject_id;cost\n");
      for (int i = 0; i < projects; i++) out.print("p" + i + ";" + java.math.BigDecimal.valueOf(1_000_000 + random.nextInt(9_000_000), 2) + "\n");
      out.print(points ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n");
      for (int voter = 0; voter < ballots; voter++) {
        List<Integer> named = new ArrayList<>();
        int wanted = 1 + random.nextInt(15);
        while (named.size() < Math.min(wanted, projects)) {
          int one = (int) (projects * Math.pow(random.nextDouble(), 2));      // some are liked by many
          if (!named.contains(one)) named.add(one);
        }
        out.print(voter + ";" + String.join(",", named.stream().map(one -> "p" + one).toList()));
        if (points) out.print(";" + String.join(",", named.stream().map(one -> String.valueOf(1 + random.nextInt(5))).toList()));
        out.print("\n");
      }
    }
  }
}
