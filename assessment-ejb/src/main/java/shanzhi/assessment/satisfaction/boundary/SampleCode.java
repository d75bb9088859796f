package shanzhi.assessment.satisfaction.boundary;

import java.io.Serializable;

/** A code as it is printed on the slip of a household; nobody can read it again. {@code code} in three groups of four. */
public record SampleCode(long household, String community, String address, String code) implements Serializable {}
