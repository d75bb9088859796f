package shanzhi.assessment.selections.boundary;

import java.io.IOException;
import java.io.InputStream;

/** A photo on its way in or out; it is opened once. @param name as its sender calls it; @param type by content, null on its way in */
public record Picture(String name, String type, Content content) {

  public interface Content { InputStream open() throws IOException; }
}
