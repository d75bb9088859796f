package shanzhi.projects.votes.boundary;

import java.io.Serializable;

/**
 * A file of ballots counted again.
 *
 * @param terms whether the file said of a floor, of items that exclude each other or of parts, and the count kept to it
 * @param beyond ballots that cost more or less, or give fewer points, than their own file allows; they are counted
 * @param line where the first of them stands; 0 for none
 */
public record Recount(Tally tally, boolean terms, int beyond, int line) implements Serializable {}
