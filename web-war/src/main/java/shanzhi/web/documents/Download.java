package shanzhi.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.prints.boundary.Printed;

/** How a file goes out: never run, never guessed, under its own Chinese name. */
public final class Download {

  public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String PDF = "application/pdf";

  private Download() {}

  public static Response of(FileContent file) {
    StreamingOutput body = out -> {
      try (var in = file.stream()) {
        in.transferTo(out);
      }
    };
    return safe(Response.ok(body, file.type()).header(HttpHeaders.CONTENT_LENGTH, file.size()), disposition(file.name(), file.type().startsWith("image/")));
  }

  public static Response workbook(String name, byte[] content) { return safe(Response.ok(content, XLSX), disposition(name, false)); }

  /** A print as the answer of a REST call, shown by browsers. */
  public static Response pdf(Printed print) {
    return Response.ok(print.pdf(), PDF).header(HttpHeaders.CONTENT_DISPOSITION, disposition(print.code() + ".pdf", true))
        .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  /** A print as the answer of a posted page form. */
  public static void show(Printed print) {
    var faces = FacesContext.getCurrentInstance();
    var out = faces.getExternalContext();
    out.responseReset();
    out.setResponseContentType(PDF);
    out.setResponseContentLength(print.pdf().length);
    out.setResponseHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(print.code() + ".pdf", true));
    out.setResponseHeader("X-Content-Type-Options", "nosniff");
    out.setResponseHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    try {
      out.getResponseOutputStream().write(print.pdf());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  /** @param inline shown in the page; otherwise saved */
  public static String disposition(String name, boolean inline) {
    return (inline ? "inline" : "attachment") + "; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Response safe(Response.ResponseBuilder response, String disposition) {
    return response.header(HttpHeaders.CONTENT_DISPOSITION, disposition).header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }
}
