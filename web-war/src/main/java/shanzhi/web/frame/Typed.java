package shanzhi.web.frame;

import java.io.Serializable;

/** What stands in a field of a form and is not sent yet, for the part {@code sz:conflict}. */
public record Typed(String label, String value) implements Serializable {}
