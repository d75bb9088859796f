package shanzhi.projects.passes.boundary;

import java.io.Serializable;

/** A code as it is printed on the sheet of a household; nobody can read it again. {@code code} in three groups of four. */
public record IssuedCode(long household, String address, String code) implements Serializable {}
