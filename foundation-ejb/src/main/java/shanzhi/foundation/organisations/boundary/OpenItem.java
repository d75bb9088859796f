package shanzhi.foundation.organisations.boundary;

import java.io.Serializable;

/**
 * Something somebody still has in hand.
 *
 * @param kind what it is, in words people use, e.g. 处置中事件
 * @param reference number or code by which it is found
 */
public record OpenItem(String kind, String reference, String title) implements Serializable {}
