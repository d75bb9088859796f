package shanzhi.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.foundation.sheets.boundary.Sheets.OnError;
import shanzhi.kernel.Refusal;

/** Workbooks into ledgers: upload, map titles, settle places, apply as a job, fetch the faulty rows. */
@Path("/imports/{key}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  /** The job that applies a run. */
  public record Started(long job) {}

  /** {@code REFUSE_ALL} or {@code SKIP}. */
  public record Wish(OnError onError) {}

  /** Above every limit of the suite; the boundary says the exact one. */
  private static final int READ = 48 << 20;

  @PathParam("key") String key;
  /** What the import is about, for those that are not about a ledger as a whole. */
  @QueryParam("about") String about;
  @Inject Sheets sheets;

  @GET @Path("/template") @Produces(Download.XLSX) public Response template() {
    return Download.workbook(sheets.title(key) + ".xlsx", sheets.template(key, about));
  }

  @POST @Consumes(MediaType.MULTIPART_FORM_DATA) public RunView form(@FormParam("file") EntityPart part) throws IOException {
    if (part == null) throw Refusal.invalid("file.empty", "file");
    return sheets.upload(key, about, part.getFileName().orElse("file"), part.getContent().readNBytes(READ));
  }

  @POST @Consumes(MediaType.WILDCARD) public RunView body(@HeaderParam("X-File-Name") String name, InputStream content) throws IOException {
    return sheets.upload(key, about, FilesResource.decoded(name), content.readNBytes(READ));
  }

  @GET @Path("/{run}") public RunView get(@PathParam("run") long run) { return sheets.get(run); }

  @GET @Path("/{run}/rows") public List<RunView.Row> rows(@PathParam("run") long run, @QueryParam("verdict") Verdict verdict, @QueryParam("from") @DefaultValue("0") int from) {
    return sheets.rows(run, verdict, from);
  }

  /** Title in the sheet to key of a column. */
  @PUT @Path("/{run}/mapping") public RunView map(@PathParam("run") long run, Map<String, String> titles) { return sheets.map(run, titles); }

  /** Word for a place to area code. */
  @PUT @Path("/{run}/places") public RunView settle(@PathParam("run") long run, Map<String, String> codes) { return sheets.settle(run, codes); }

  @POST @Path("/{run}/apply") public Started apply(@PathParam("run") long run, Wish wish) {
    return new Started(sheets.apply(run, wish == null || wish.onError() == null ? OnError.REFUSE_ALL : wish.onError()));
  }

  @GET @Path("/{run}/errors") @Produces(Download.XLSX) public Response errors(@PathParam("run") long run) {
    var name = sheets.get(run).fileName().replaceFirst("(?i)\\.(xlsx|csv)$", "");
    return Download.workbook(name + "-" + Complaints.words("sheet.reason", Locale.SIMPLIFIED_CHINESE) + ".xlsx", sheets.errors(run, complaint -> Complaints.words(complaint, Locale.SIMPLIFIED_CHINESE)));
  }
}
