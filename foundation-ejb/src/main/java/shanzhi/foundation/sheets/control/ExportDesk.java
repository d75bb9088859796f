package shanzhi.foundation.sheets.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.sheets.boundary.SheetExport;

/** The file of an export and its audit entry, both or none. */
@Stateless
@PermitAll
public class ExportDesk {

  @Inject Files files;
  @Inject AuditTrail audit;

  /** @return the number of the file, kept by the caller */
  public long keep(SheetExport<?, ?> export, String name, byte[] book, int rows) {
    var file = files.keep(name, book);
    audit.record("sheet.exported", "file", String.valueOf(file.id()), null, null, Map.of("export", export.key(), "rows", rows, "hash", file.hash()));
    return file.id();
  }
}
