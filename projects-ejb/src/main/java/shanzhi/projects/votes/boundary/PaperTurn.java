package shanzhi.projects.votes.boundary;

import java.io.Serializable;
import java.time.Instant;

/** Papers of a vote that wait for somebody. @param step READ (a second time) or DECIDE; {@code since} the first of them was read */
public record PaperTurn(String step, String number, String title, String community, int papers, Instant since) implements Serializable {}
