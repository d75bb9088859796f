package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;

/** How an objection of a resident stands. @param unit it is about; @param upheld null like {@code answer} while it waits */
public record SentObjection(String unit, String words, Boolean upheld, String answer) implements Serializable {}
