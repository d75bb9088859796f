package shanzhi.projects.votes.boundary;

import java.io.Serializable;

/** What to look for among votes; null means any. @param area code of an area; everything below it counts */
public record VoteQuery(String text, String area) implements Serializable {}
