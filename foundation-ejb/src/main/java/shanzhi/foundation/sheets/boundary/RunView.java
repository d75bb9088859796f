package shanzhi.foundation.sheets.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;

/**
 * One uploaded workbook.
 *
 * @param head titles found in the sheet, in order
 * @param mapping title in the sheet to key of the import's column; missing titles are not read
 * @param missing titles of required columns that no title of the sheet is mapped to; while there are some nothing is judged
 * @param places words for a place that fit none or several
 * @param job the job that applies it; null before
 */
public record RunView(long id, String importKey, String fileName, State state, List<String> head, Map<String, String> mapping, List<String> missing,
    int total, int news, int updates, int same, int errors, int applied, List<Question> places, Long job) implements Serializable {

  /** READY: judged and to be applied. */
  public enum State { UPLOADED, READY, RUNNING, DONE, FAILED }

  /** Which place is meant? The user settles it for all rows with this word. */
  public record Question(String word, int rows, List<Candidate> candidates) implements Serializable {}

  /** A place that it may be. */
  public record Candidate(String code, String title) implements Serializable {}

  /** A row as it was read and judged. {@code line} counts as Excel does. */
  public record Row(int line, List<String> cells, Verdict verdict, List<Complaint> complaints) implements Serializable {}
}
