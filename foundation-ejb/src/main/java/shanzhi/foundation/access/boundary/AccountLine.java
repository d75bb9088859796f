package shanzhi.foundation.access.boundary;

import java.io.Serializable;

/** One line of the ledger of accounts. {@code jobs} are the Chinese names of the jobs in force, joined by 、. */
public record AccountLine(String username, String name, String staffNo, String home, boolean enabled, String jobs) implements Serializable {}
