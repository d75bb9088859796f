package shanzhi.grid.catalogue.boundary;

/** A row was changed on this server; whoever keeps rows in memory reads them again. */
public record CatalogueChanged() {}
