package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a {@code .pb} file row by row. What is read again is the same election. */
public final class PbWriter {

  private final StringBuilder out;
  private boolean points;

  public PbWriter(StringBuilder out) { this.out = out; }

  public PbWriter meta(Map<String, String> meta) {
    row("META");
    row("key", "value");
    meta.forEach(this::row);
    return this;
  }

  public PbWriter projects() {
    row("PROJECTS");
    row("project_id", "cost", "votes", "name", "selected");
    return this;
  }

  public void project(String id, BigDecimal cost, long votes, String name, boolean selected) {
    row(id, cost.stripTrailingZeros().toPlainString(), String.valueOf(votes), name, selected ? "1" : "0");
  }

  /** @param withPoints whether each choice carries points */
  public PbWriter votes(boolean withPoints) {
    points = withPoints;
    row("VOTES");
    if (withPoints) row("voter_id", "voting_method", "vote", "points");
    else row("voter_id", "voting_method", "vote");
    return this;
  }

  /** @param method internet or paper */
  public void vote(String voter, String method, List<String> choices, List<Integer> weights) {
    var named = String.join(",", choices);
    if (points) row(voter, method, named, weights.stream().map(String::valueOf).collect(Collectors.joining(",")));
    else row(voter, method, named);
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) out.append(';');
      var cell = cells[i].replace("\u0000", "");
      boolean quoted = cell.indexOf(';') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
      out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append('\n');
  }
}
