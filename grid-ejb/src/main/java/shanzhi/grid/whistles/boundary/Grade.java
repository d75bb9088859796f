package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** A step of the rating scale in force. */
public record Grade(int grade, String name, BigDecimal score) implements Serializable {}
