package shanzhi.assessment.programmes.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeLine;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** The definitions that come with the product; a later day in a file makes another row, editions keep the one they were opened with. */
@ApplicationScoped
public class ProgrammeBook {

  public static final List<String> SHIPPED = List.of("shifan-shequ", "shifan-xiaoqu", "hongse-wuye", "baijia", "zhuti", "xinyi", "jizhong", "jinlingtan", "weilai", "xingji", "xuncha", "zuimei", "huping", "jianzai",
      "qinminhua", "sannian", "gongjian", "changsuo", "weigengxin");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(265) DatabaseReady ready) {
    for (var file : SHIPPED) {
      var text = resource(file);
      var one = ProgrammeFile.read(text);
      Sql.on(database).update("insert into assessment.programme (code, valid_from, name, kind, sample, source, content) values (?, ?, ?, ?, ?, ?, ?) on conflict (code, valid_from) do nothing",
          one.code(), one.from(), one.name(), one.kind(), one.sample(), one.source(), text);
    }
  }

  static String resource(String file) {
    try (var stream = ProgrammeBook.class.getResourceAsStream("/data/programmes/" + file + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The newest of each code. @param counties whose editions are counted; {@code whole}: all */
  public List<ProgrammeLine> lines(boolean whole, List<String> counties) {
    return Sql.on(database).list("""
        select p.id, p.content, (select count(*) from assessment.edition e join assessment.programme q on q.id = e.programme where q.code = p.code and (? or e.county = any (?))) as editions
          from assessment.programme p where not exists (select from assessment.programme later where later.code = p.code and later.valid_from > p.valid_from) order by p.id""",
        row -> new ProgrammeLine(row.big("id"), ProgrammeFile.read(row.text("content")), row.number("editions")), whole, counties);
  }

  public Optional<Programme> programme(long id) { return Sql.on(database).one("select content from assessment.programme where id = ?", row -> ProgrammeFile.read(row.text("content")), id); }
}
