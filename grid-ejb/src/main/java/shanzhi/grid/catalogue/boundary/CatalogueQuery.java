package shanzhi.grid.catalogue.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** Which rows a workbook shall hold. @param day null for today; @param county null for the general ones alone */
public record CatalogueQuery(LocalDate day, String county) implements Serializable {}
