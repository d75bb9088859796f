package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * @param expert of the expert sheets, {@code votes} counted; both null until it is settled where they are given blind
 * @param sheets expert sheets that are locked; @param items on its list, {@code done} of them; @param why it is not proposed; @param sentIn whether a resident did; @param record number of the project that competes, null where none does
 */
public record ContenderLine(long id, int version, long edition, String editionTitle, ProgrammeKind kind, String county, String town, String community, String communityName, String unit, String category,
    String words, ContenderState state, String enteredBy, BigDecimal score, BigDecimal expert, Integer votes, Integer stars, Integer place, Boolean proposed, String why, String objection, Instant objectionDue,
    String objectionAnswer, LocalDate namedOn, String plaqueNo, LocalDate plaqueOn, LocalDate reviewBy, LocalDate revokedOn, int sheets, int items, int done, boolean sentIn, String record) implements Serializable {

  public boolean objectionOpen() { return objection != null && objectionAnswer == null; }
}
