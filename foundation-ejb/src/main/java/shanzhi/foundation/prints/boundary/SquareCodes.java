package shanzhi.foundation.prints.boundary;

import shanzhi.foundation.prints.control.SquareCode;

/** Square codes (QR) for pages that are printed from the browser. */
public final class SquareCodes {

  private SquareCodes() {}

  /** An image that stands in the page itself, {@code data:image/png;base64,…}; four points a cell, the quiet zone left to the page. */
  public static String image(String content) { return SquareCode.dataUri(content); }
}
