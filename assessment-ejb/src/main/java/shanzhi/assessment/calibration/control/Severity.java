package shanzhi.assessment.calibration.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How strict each inspector is: score = what the place deserves − severity of the inspector, by least squares over all places that several
 * inspectors saw. Severities of inspectors who are linked, through others, by places they shared sum to nothing; those who share no place with
 * anybody cannot be compared and have none.
 */
public final class Severity {

  private Severity() {}

  public record Score(String inspector, long place, double points) {}

  /**
   * @param severity points stricter than the mean of the inspectors it is linked with; null where it shares no place with another
   * @param error standard error; null where there is nothing to judge it by
   * @param places shared with others
   */
  public record Estimate(Double severity, Double error, int places) {}

  public static Map<String, Estimate> of(List<Score> scores) {
    var byPlace = new LinkedHashMap<Long, List<Score>>();
    scores.forEach(score -> byPlace.computeIfAbsent(score.place(), key -> new ArrayList<>()).add(score));
    var shared = byPlace.values().stream().filter(seats -> seats.size() > 1).toList();
    var estimates = new TreeMap<String, Estimate>();
    scores.forEach(score -> estimates.put(score.inspector(), new Estimate(null, null, 0)));
    for (var linked : linked(shared)) solve(List.copyOf(linked), shared, estimates);
    return estimates;
  }

  private static void solve(List<String> inspectors, List<List<Score>> all, Map<String, Estimate> estimates) {
    int many = inspectors.size();
    var places = all.stream().filter(seats -> inspectors.contains(seats.get(0).inspector())).toList();
    var matrix = new double[many][many];
    var right = new double[many];
    var seen = new int[many];
    for (var seats : places) {
      double mean = seats.stream().mapToDouble(Score::points).average().orElseThrow();
      for (var one : seats) {
        int i = inspectors.indexOf(one.inspector());
        seen[i]++;
        right[i] += mean - one.points();
        matrix[i][i] += 1;
        for (var other : seats) matrix[i][inspectors.indexOf(other.inspector())] -= 1.0 / seats.size();
      }
    }
    // the equations say nothing of the level all share; this sets it to nothing and leaves the rest as it is
    for (var row : matrix) for (int j = 0; j < many; j++) row[j] += 1.0 / many;
    var inverse = inverse(matrix);
    var severity = new double[many];
    for (int i = 0; i < many; i++) for (int j = 0; j < many; j++) severity[i] += inverse[i][j] * right[j];
    int free = places.stream().mapToInt(List::size).sum() - places.size() - (many - 1);
    double left = 0;
    for (var seats : places) {
      double deserved = seats.stream().mapToDouble(one -> one.points() + severity[inspectors.indexOf(one.inspector())]).average().orElseThrow();
      for (var one : seats) left += Math.pow(one.points() + severity[inspectors.indexOf(one.inspector())] - deserved, 2);
    }
    for (int i = 0; i < many; i++) {
      estimates.put(inspectors.get(i), new Estimate(severity[i], free > 0 ? Math.sqrt(Math.max(0, left / free * (inverse[i][i] - 1.0 / many))) : null, seen[i]));
    }
  }

  /** Inspectors in groups whose members are connected by shared places. */
  private static List<TreeSet<String>> linked(List<List<Score>> shared) {
    var neighbours = new TreeMap<String, TreeSet<String>>();
    for (var seats : shared) {
      var names = seats.stream().map(Score::inspector).toList();
      for (var name : names) neighbours.computeIfAbsent(name, key -> new TreeSet<>()).addAll(names);
    }
    var groups = new ArrayList<TreeSet<String>>();
    var done = new TreeSet<String>();
    for (var first : neighbours.keySet()) {
      if (!done.add(first)) continue;
      var group = new TreeSet<>(List.of(first));
      var waiting = new ArrayDeque<>(List.of(first));
      while (!waiting.isEmpty()) {
        for (var next : neighbours.get(waiting.pop())) {
          if (!done.add(next)) continue;
          group.add(next);
          waiting.add(next);
        }
      }
      groups.add(group);
    }
    return groups;
  }

  /** By Gauss and Jordan with pivots; the matrix is small and positive definite. */
  private static double[][] inverse(double[][] matrix) {
    int many = matrix.length;
    var work = new double[many][2 * many];
    for (int i = 0; i < many; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, many);
      work[i][many + i] = 1;
    }
    for (int column = 0; column < many; column++) {
      int pivot = column;
      for (int i = column + 1; i < many; i++) if (Math.abs(work[i][column]) > Math.abs(work[pivot][column])) pivot = i;
      var row = work[pivot];
      work[pivot] = work[column];
      work[column] = row;
      double by = row[column];
      for (int j = 0; j < 2 * many; j++) row[j] /= by;
      for (int i = 0; i < many; i++) {
        double times = work[i][column];
        if (i == column || times == 0) continue;
        for (int j = 0; j < 2 * many; j++) work[i][j] -= times * row[j];
      }
    }
    var inverse = new double[many][];
    for (int i = 0; i < many; i++) inverse[i] = java.util.Arrays.copyOfRange(work[i], many, 2 * many);
    return inverse;
  }
}
