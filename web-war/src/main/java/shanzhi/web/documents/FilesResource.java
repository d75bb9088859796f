package shanzhi.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.kernel.Refusal;

/** Uploads before they belong to anything. Afterwards a file is fetched through what it belongs to. */
@Path("/files")
@RequestScoped
public class FilesResource {

  @Inject Files files;

  /** As one part {@code file} of a form. */
  @POST @Consumes(MediaType.MULTIPART_FORM_DATA) @Produces(MediaType.APPLICATION_JSON)
  public KeptFile form(@FormParam("file") EntityPart part) {
    if (part == null) throw Refusal.invalid("file.empty", "file");
    return files.keep(part.getFileName().orElse("file"), part.getContent());
  }

  /** As the body itself, its name percent-encoded in {@code X-File-Name}. The same {@code Idempotency-Key} keeps it once. */
  @POST @Consumes(MediaType.WILDCARD) @Produces(MediaType.APPLICATION_JSON)
  public KeptFile body(@HeaderParam("X-File-Name") String name, @HeaderParam("Idempotency-Key") String key, InputStream content) {
    return files.keepOnce(key, decoded(name), content);
  }

  @GET @Path("/{id}") public Response own(@PathParam("id") long id) { return Download.of(files.openOwn(id)); }

  static String decoded(String name) {
    if (name == null || name.isBlank()) return "file";
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
