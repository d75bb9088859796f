package shanzhi.web.frame;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import shanzhi.foundation.files.boundary.FileContent;

/** A kept file as a REST answer. Pictures and PDF open in the browser, everything else is saved; nothing is sniffed or shared. */
public final class Content {

  private Content() {}

  public static Response of(FileContent file) {
    var shown = file.type().startsWith("image/") || file.type().equals("application/pdf");
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    StreamingOutput body = out -> {
      try (var in = file.stream()) {
        in.transferTo(out);
      }
    };
    return Response.ok(body, file.type())
        .header("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "private, max-age=3600").build();
  }
}
