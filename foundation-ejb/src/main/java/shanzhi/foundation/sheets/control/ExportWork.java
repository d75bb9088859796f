package shanzhi.foundation.sheets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;

/** Writes a ledger into a workbook slice by slice; only the last rows are in memory, and the packed file at the end. */
@ApplicationScoped
public class ExportWork implements Work {

  public static final String KIND = "sheet-export";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject @Any Instance<SheetExport<?, ?>> exports;
  @Inject ExportDesk desk;
  @Inject NameCards cards;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;
  @Inject @ConfigProperty(name = "shanzhi.sheets.export-limit", defaultValue = "100000") int limit;

  /** @throws Refusal sheet.export-unknown (404) */
  public SheetExport<?, ?> definition(String key) {
    for (var definition : exports) if (definition.key().equals(key)) return definition;
    throw Refusal.unknown("sheet.export-unknown", key);
  }

  /** @throws IllegalArgumentException for a query of another ledger */
  public JsonObject parameters(SheetExport<?, ?> export, Object query) {
    if (!export.query().isInstance(query)) throw new IllegalArgumentException(export.key() + " is not asked with " + query.getClass().getName());
    try (var reader = Json.createReader(new StringReader(JSON.toJson(query)))) {
      return Json.createObjectBuilder().add("export", export.key()).add("query", reader.readObject()).build();
    }
  }

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) {
    write(definition(parameters.getString("export")), parameters.getJsonObject("query"), progress);
  }

  private <Q, R> void write(SheetExport<Q, R> export, JsonObject asked, Progress progress) {
    var query = JSON.fromJson(asked.toString(), export.query());
    long total = export.total(query);
    if (total > limit) throw tooLong();
    progress.total(total);
    var now = ChinaTime.local(clock.instant());
    try (var out = new SheetOut(export.title(), footer(MINUTE.format(now), export.remark(query)), export.columns(query))) {
      R last = null;
      for (var slice = export.slice(query, null); !slice.isEmpty(); slice = export.slice(query, last)) {
        for (var row : slice) out.row(export.cells(row));
        if (out.rows() > limit) throw tooLong();
        last = slice.get(slice.size() - 1);
        progress.done(out.rows());
      }
      progress.result(desk.keep(export, export.title() + "-" + STAMP.format(now) + ".xlsx", out.bytes(), out.rows()));
      progress.total(out.rows());
      progress.done(out.rows());
    }
  }

  /** Who took it out, when, and what kind of data it is; stands on each page and under the last row. */
  private String footer(String now, String remark) {
    var card = cards.mine();
    return (card.name() + " " + card.staffNumber()).strip() + " · " + now + (remark.isEmpty() ? "" : " · " + remark) + (demo ? " · 演示数据，纯属虚构" : "");
  }

  private Refusal tooLong() { return Refusal.conflict("sheet.export-too-long", limit); }
}
