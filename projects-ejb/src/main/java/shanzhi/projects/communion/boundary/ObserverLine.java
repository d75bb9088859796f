package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** An observer. @param observations how many, and how many of them became demands */
public record ObserverLine(long id, String name, String community, String field, LocalDate from, int observations, int demands) implements Serializable {}
