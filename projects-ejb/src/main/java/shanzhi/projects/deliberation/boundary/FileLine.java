package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A file that belongs to a proposal, a meeting or a publicity. @param picture can be shown small */
public record FileLine(long id, String kind, String name, boolean picture, Instant keptAt) implements Serializable {}
