package shanzhi.assessment.cases.boundary;

import java.io.Serializable;
import java.time.Instant;

/** @param published null while only its own ground and the county read it; @param mayEdit by the caller; @param mayPublish by the caller, who did not write it */
public record CaseLine(long id, int version, String community, String name, String townName, String title, String theme, String words, String writtenBy, Instant writtenAt, Instant published, boolean mayEdit,
    boolean mayPublish) implements Serializable {}
