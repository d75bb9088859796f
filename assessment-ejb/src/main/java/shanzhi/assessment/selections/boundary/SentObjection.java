package shanzhi.assessment.selections.boundary;

import java.io.Serializable;

/** How an objection stands. @param upheld null like {@code answer} while it waits */
public record SentObjection(String title, String words, Boolean upheld, String answer) implements Serializable {}
