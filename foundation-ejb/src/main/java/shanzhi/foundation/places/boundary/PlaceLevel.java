package shanzhi.foundation.places.boundary;

/** What bears a name of its own and remembers its former ones. */
public enum PlaceLevel { ESTATE, BUILDING, HOUSEHOLD }
