package shanzhi.foundation.prints.boundary;

import java.io.InputStream;

/** The faces that come with the suite, for papers that are no official prints. */
public final class PrintFaces {

  private PrintFaces() {}

  /** 黑体, TrueType. */
  public static InputStream sans() { return PrintFaces.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf"); }
}
