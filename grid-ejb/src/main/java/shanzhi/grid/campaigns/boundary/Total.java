package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the answers to one field add up to.
 *
 * @param filled forms with an answer
 * @param sum of numbers; null for other kinds
 * @param counts of each choice, in the order of the form; empty for other kinds
 */
public record Total(int position, String label, FieldKind kind, int filled, BigDecimal sum, List<Count> counts) implements Serializable {

  public record Count(String choice, int number) implements Serializable {}
}
