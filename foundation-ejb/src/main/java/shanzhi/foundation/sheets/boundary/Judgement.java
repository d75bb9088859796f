package shanzhi.foundation.sheets.boundary;

/** What would become of a row; {@code complaint} says why it is an ERROR and is null otherwise. */
public record Judgement(Verdict verdict, Complaint complaint) {

  /** By business key: not there yet, there with other content, there just so, not possible. */
  public enum Verdict { NEW, UPDATE, SAME, ERROR }

  public static final Judgement NEW = new Judgement(Verdict.NEW, null);
  public static final Judgement UPDATE = new Judgement(Verdict.UPDATE, null);
  public static final Judgement SAME = new Judgement(Verdict.SAME, null);

  /** @param column title of the column to blame; null for the row as a whole */
  public static Judgement error(String column, String key, Object... args) { return new Judgement(Verdict.ERROR, Complaint.of(column, key, args)); }
}
