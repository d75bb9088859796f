package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;

/** A clause that stops a proposal. @param found the words, or the answer or cost line, that come under it */
public record Hit(String clause, ScreenTest test, String text, String found, String source) implements Serializable {}
