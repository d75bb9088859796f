package shanzhi.grid.roster.boundary;

/** 王* for those who need not know the whole name. */
public final class MaskedName {

  private MaskedName() {}

  public static String of(String name) { return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*"; }
}
