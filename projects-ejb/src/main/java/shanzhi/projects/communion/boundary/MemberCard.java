package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A member of the joint conference. @param claims lines taken on, and done */
public record MemberCard(long id, String name, String organisation, String post, String community, LocalDate from, int claims, int done) implements Serializable {}
