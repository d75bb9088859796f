package shanzhi.grid.campaigns.boundary;

/** What a field of a form takes. LOCATION is longitude and latitude, CGCS2000; PHOTO the numbers of kept files. */
public enum FieldKind {
  TEXT, NUMBER, CHOICE, CHOICES, DATE, PHOTO, YES_NO, LOCATION;

  public boolean choosing() { return this == CHOICE || this == CHOICES; }
}
