package shanzhi.foundation.audit.boundary;

import java.io.Serializable;
import java.util.List;

/** Some deeds, newest first. {@code next} asks for the older ones; null when there are none. */
public record AuditSlice(List<AuditLine> rows, String next) implements Serializable {}
