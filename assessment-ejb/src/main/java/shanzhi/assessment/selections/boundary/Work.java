package shanzhi.assessment.selections.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * @param no its number on the ballot; @param signed how its sender wants to be named, may be null
 * @param popular votes against those of whoever has most, of 100; null like {@code score}, {@code expert}, {@code votes} and {@code place} while it is not ranked in public
 * @param why it is not proposed, null where it is; @param shown as one to be named, so that anybody may object; @param named whether it carries the title
 */
public record Work(long no, String title, String category, String community, String signed, String words, List<Long> photos, BigDecimal score, BigDecimal expert, Integer votes, BigDecimal popular, Integer place,
    String why, boolean shown, boolean named) implements Serializable {}
