package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What goes with a move on a campaign or a receipt: the version that was read, and the words. */
public class Act implements Serializable {

  private int version;
  @Size(max = 500, message = "意见不超过 500 字")
  private String opinion;
  /** Number of the document with which a leader signs. */
  @Size(max = 80, message = "文号不超过 80 字")
  private String document;

  public static Act at(int version, String opinion) {
    var act = new Act();
    act.version = version;
    act.opinion = opinion;
    return act;
  }

  public Act with(String document) {
    this.document = document;
    return this;
  }

  public boolean silent() { return opinion == null || opinion.isBlank(); }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
