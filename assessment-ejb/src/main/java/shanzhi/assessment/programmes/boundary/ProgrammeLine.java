package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;

/** @param editions how many of the caller's counties there were */
public record ProgrammeLine(long id, Programme programme, int editions) implements Serializable {}
