package shanzhi.assessment.indicators.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** @param county null for one that came with the product; @param sample 示例, without a document behind it */
public record SystemLine(long id, int version, String code, int number, String county, String name, boolean sample, String source, LocalDate from, SystemState state, String draftedBy,
    String publishedBy) implements Serializable {

  public boolean draft() { return state == SystemState.DRAFT; }
}
