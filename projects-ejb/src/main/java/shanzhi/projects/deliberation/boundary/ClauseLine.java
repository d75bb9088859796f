package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.util.List;

/** A clause of the negative list. @param words that give it away; @param costs kinds of cost that come under it */
public record ClauseLine(String code, ScreenTest test, String text, List<String> words, List<CostKind> costs, String source) implements Serializable {}
