package shanzhi.web.documents;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import shanzhi.foundation.prints.boundary.SquareCodes;

/** Slips with codes, twelve on a page of A4, to be printed from the browser and cut. They go straight to the screen and are kept nowhere. */
public final class Slips {

  private static final String STYLE = "@page{size:A4;margin:10mm}body{margin:0;font:10.5pt/1.5 FangSong,STFangsong,serif;color:#000}ol{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr}"
      + "li{box-sizing:border-box;height:45mm;padding:4mm 5mm;border:.2mm dashed #777;break-inside:avoid;overflow:hidden}b{display:block;font-family:SimHei,sans-serif}strong{display:block;font:600 15pt/1.6 monospace;letter-spacing:.06em}small{display:block;font-size:9pt}"
      + "img{float:right;width:25mm;height:25mm;margin:0 0 1mm 2mm;image-rendering:pixelated}";

  private Slips() {}

  /** @param square whether a square code brings reader and code to the page */
  public record Slip(String address, String code, boolean square) {}

  /** @param heading on every slip; @param page where it is answered, e.g. {@code /p/s/DC-20261124-2} */
  public static void show(String heading, String page, List<Slip> slips) {
    var address = ConfigProvider.getConfig().getOptionalValue("shanzhi.public-url", String.class).orElse("http://localhost:8080") + page;
    var html = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>户码</title><style>").append(STYLE).append("</style></head><body><ol>");
    for (var slip : slips) {
      html.append("<li>");
      if (slip.square()) html.append("<img alt=\"\" src=\"").append(SquareCodes.image(address + "?c=" + slip.code())).append("\">");
      html.append("<b>").append(safe(heading)).append("</b>").append(safe(slip.address())).append("<strong>").append(safe(slip.code()))
          .append("</strong><small>每户一码，只能用一次，请勿转交。</small><small>").append(safe(address)).append("</small></li>");
    }
    var bytes = html.append("</ol></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    var faces = FacesContext.getCurrentInstance();
    var out = faces.getExternalContext();
    out.responseReset();
    out.setResponseContentType("text/html;charset=UTF-8");
    out.setResponseContentLength(bytes.length);
    out.setResponseHeader("Cache-Control", "private, no-store");
    out.setResponseHeader("X-Content-Type-Options", "nosniff");
    out.setResponseHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    try {
      out.getResponseOutputStream().write(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  private static String safe(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"); }
}
