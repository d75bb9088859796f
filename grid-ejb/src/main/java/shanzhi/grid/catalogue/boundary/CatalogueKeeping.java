package shanzhi.grid.catalogue.boundary;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import shanzhi.grid.catalogue.control.CatalogueReader;
import shanzhi.grid.catalogue.control.CatalogueTable;
import shanzhi.grid.catalogue.control.DatedRows;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * Keeping the catalogue: general rows by whoever keeps the whole city, a county's own by whoever keeps the county. Changes count
 * from today or a later day on; clocks that run keep the limit they started with.
 */
@Stateless
@RolesAllowed(CATALOGUE_EDIT)
public class CatalogueKeeping {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CatalogueReader reader;
  @Inject DatedRows rows;
  @Inject Catalogue catalogue;
  @Inject Clock clock;

  /** @param day what held then; null for today. Rows to come are listed too. @param county with its own rows; null for the general ones alone */
  public List<TypeRow> types(LocalDate day, String county) { return reader.types(on(day), county); }

  public List<LimitRow> limits(LocalDate day, String county) { return reader.limits(on(day), county); }

  public List<RuleRow> rules(LocalDate day, String county) { return reader.rules(on(day), county); }

  public List<PhraseRow> phrases(LocalDate day, String county) { return reader.phrases(on(day), county); }

  private LocalDate on(LocalDate day) { return day == null ? ChinaTime.today(clock) : day; }

  /**
   * Brings in a category or sub-category, or changes it. One that becomes restricted hides what was reported before as well.
   *
   * @throws Refusal catalogue.no-category (400), catalogue.other-area (409) for a code that is kept elsewhere, and as {@link DatedRows#change}
   */
  public void type(@NotNull @Valid TypeRow type, @NotNull @Valid From from) {
    rows.mayChange(from.area());
    if (type.code().length() == 4 && !known(type.code().substring(0, 2))) throw Refusal.invalid("catalogue.no-category", type.code());
    Sql.on(database).one("select area from grid.incident_type where code = ?", row -> new String[] {row.text("area")}, type.code())
        .ifPresent(kept -> Refusal.unless(Objects.equals(kept[0], from.area()), "catalogue.other-area", type.code()));
    var values = new LinkedHashMap<String, Object>();
    values.put("name", type.name().strip());
    values.put("kind", type.kind());
    values.put("closing", type.closing());
    values.put("closes_when", type.closesWhen() == null || type.closesWhen().isBlank() ? null : type.closesWhen().strip());
    values.put("restricted", type.restricted());
    rows.change(CatalogueTable.TYPE, Map.of("code", type.code()), values, from);
    if (type.restricted()) Sql.on(database).update("update grid.incident set restricted = true where type = ? and not restricted", type.code());
  }

  /** @throws Refusal catalogue.no-type (400), and as {@link DatedRows#change} */
  public void limit(@NotNull @Valid LimitRow limit, @NotNull @Valid From from) {
    if (limit.type() != null && !known(limit.type())) throw Refusal.invalid("catalogue.no-type", limit.type());
    var key = new LinkedHashMap<String, Object>();
    key.put("stage", limit.stage());
    key.put("type", limit.type());
    key.put("priority", limit.priority());
    rows.change(CatalogueTable.LIMIT, key, Map.of("amount", limit.amount(), "unit", limit.unit()), from);
  }

  /** @throws Refusal catalogue.not-a-share, catalogue.not-yes-or-no, catalogue.nothing, catalogue.not-whole (400), and as {@link DatedRows#change} */
  public void rule(@NotNull @Valid RuleRow rule, @NotNull @Valid From from) {
    if (rule.share() && rule.amount().compareTo(BigDecimal.ONE) > 0 && !rule.code().equals("EXTENSION_SHARE")) throw Refusal.invalid("catalogue.not-a-share");
    if (rule.choice() && rule.amount().compareTo(BigDecimal.ONE) > 0) throw Refusal.invalid("catalogue.not-yes-or-no");
    if (!rule.choice() && rule.amount().signum() == 0) throw Refusal.invalid("catalogue.nothing");
    if (!rule.share() && rule.amount().stripTrailingZeros().scale() > 0) throw Refusal.invalid("catalogue.not-whole");
    rows.change(CatalogueTable.RULE, Map.of("code", rule.code()), Map.of("amount", rule.amount()), from);
  }

  /** @throws Refusal catalogue.no-move (400), and as {@link DatedRows#change} */
  public void phrase(@NotNull @Valid PhraseRow phrase, @NotNull @Valid From from) {
    if (!catalogue.moves().contains(phrase.move())) throw Refusal.invalid("catalogue.no-move", phrase.move());
    var key = new LinkedHashMap<String, Object>();
    key.put("move", phrase.move());
    key.put("position", phrase.position());
    rows.change(CatalogueTable.PHRASE, key, Map.of("words", phrase.words().strip()), from);
  }

  /**
   * Ends a row from a day on; one that has not begun is taken back.
   *
   * @param table types, limits, rules or phrases
   * @throws Refusal catalogue.unknown (404), catalogue.has-subcategories (409), and as {@link DatedRows#end}
   */
  public void end(@NotNull String table, long id, @NotNull @Valid From from) {
    var kind = switch (table) {
      case "types" -> CatalogueTable.TYPE;
      case "limits" -> CatalogueTable.LIMIT;
      case "rules" -> CatalogueTable.RULE;
      case "phrases" -> CatalogueTable.PHRASE;
      default -> throw Refusal.unknown("catalogue.unknown");
    };
    if (kind == CatalogueTable.TYPE) {
      Refusal.unless(Sql.on(database).number("""
          select count(*) from grid.incident_type_version c join grid.incident_type_version s on s.code like c.code || '__' and (s.valid_to is null or s.valid_to > ?) and (s.valid_to is null or s.valid_to > s.valid_from)
           where c.id = ? and length(c.code) = 2 and c.valid_from < ?""", from.day(), id, from.day()) == 0, "catalogue.has-subcategories");
    }
    rows.end(kind, id, from.day(), from.source());
  }

  private boolean known(String code) { return Sql.on(database).number("select count(*) from grid.incident_type where code = ?", code) > 0; }
}
