package shanzhi.projects.funds.boundary;

import java.io.Serializable;

/** The shares of a pool. */
public record ShareQuery(long pool) implements Serializable {}
