package shanzhi.projects.votes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What can be voted for.
 *
 * @param no on the ballot, from 1; the id of the project in a {@code .pb} file
 * @param cost in yuan; {@code least} the least amount with which it can be done in part, null for whole or not at all
 * @param eitherOr of items with the same mark at most one is taken; null for none
 * @param proposal number of the proposal it comes from; null for none
 */
public record VoteItem(int no, String title, String text, String place, BigDecimal cost, BigDecimal least, String eitherOr, String proposal) implements Serializable {}
