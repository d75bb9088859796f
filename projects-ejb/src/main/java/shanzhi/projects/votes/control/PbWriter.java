package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a {@code .pb} file row by row. What is read again is the same election. */
public final class PbWriter {

  private final StringBuilder out;
  private boolean points;
  private boolean scored;

  public PbWriter(StringBuilder out) { this.out = out; }

  public PbWriter meta(Map<String, String> meta) {
    row("META");
    row("key", "value");
    meta.forEach(this::row);
    return this;
  }

  /** @param withScore whether ballots give points, or places that are worth points */
  public PbWriter projects(boolean withScore) {
    scored = withScore;
    row("PROJECTS");
    if (scored) row("project_id", "cost", "votes", "score", "name", "selected");
    else row("project_id", "cost", "votes", "name", "selected");
    return this;
  }

  /** @param votes ballots that name it; @param score what they give it together, written only where ballots give points */
  public void project(String id, BigDecimal cost, long votes, long score, String name, boolean selected) {
    var whether = selected ? "1" : "0";
    if (scored) row(id, cost.stripTrailingZeros().toPlainString(), String.valueOf(votes), String.valueOf(score), name, whether);
    else row(id, cost.stripTrailingZeros().toPlainString(), String.valueOf(votes), name, whether);
  }

  /** @param withPoints whether each choice carries points */
  public PbWriter votes(boolean withPoints) {
    points = withPoints;
    row("VOTES");
    if (withPoints) row("voter_id", "vote", "points", "voting_method");
    else row("voter_id", "vote", "voting_method");
    return this;
  }

  /** @param method internet or paper */
  public void vote(String voter, String method, List<String> choices, List<Integer> weights) {
    var named = String.join(",", choices);
    if (points) row(voter, named, weights.stream().map(String::valueOf).collect(Collectors.joining(",")), method);
    else row(voter, named, method);
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
