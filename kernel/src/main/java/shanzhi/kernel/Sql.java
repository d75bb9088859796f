package shanzhi.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Plain SQL for lists and sets, inside the caller's transaction. Things with behaviour are JPA entities; lists that
 * must hit one index, and work on many rows, are SQL.
 *
 * <pre>{@code
 * Sql.on(dataSource).list("select code, name from foundation.area where parent = ?", Line::of, parent)
 * }</pre>
 */
public final class Sql {

  /** Reads one row. */
  @FunctionalInterface
  public interface Reader<T> { T read(Row row) throws SQLException; }

  private final DataSource source;

  private Sql(DataSource source) { this.source = source; }

  public static Sql on(DataSource source) { return new Sql(source); }

  public <T> List<T> list(String sql, Reader<T> reader, Object... args) {
    try (var connection = source.getConnection(); var statement = prepare(connection, sql, args);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      var row = new Row(result);
      while (result.next()) rows.add(reader.read(row));
      return rows;
    } catch (SQLException failure) {
      throw new SqlFailure(sql, failure);
    }
  }

  public <T> List<T> list(String sql, Reader<T> reader, Collection<?> args) { return list(sql, reader, args.toArray()); }

  public <T> Optional<T> one(String sql, Reader<T> reader, Object... args) {
    return list(sql, reader, args).stream().findFirst();
  }

  /** A count or another single number; 0 when there is no row. */
  public long number(String sql, Object... args) { return one(sql, row -> row.longAt(1), args).orElse(0L); }

  /** @return how many rows were touched */
  public int update(String sql, Object... args) {
    try (var connection = source.getConnection(); var statement = prepare(connection, sql, args)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new SqlFailure(sql, failure);
    }
  }

  /** The same statement for many rows, sent in one go. */
  public void batch(String sql, Collection<Object[]> rows) {
    if (rows.isEmpty()) return;
    try (var connection = source.getConnection(); var statement = connection.prepareStatement(sql)) {
      Patience.limit(connection, statement);
      int waiting = 0;
      for (var args : rows) {
        bind(connection, statement, args);
        statement.addBatch();
        if (++waiting % 1000 == 0) statement.executeBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new SqlFailure(sql, failure);
    }
  }

  /**
   * One statement for many rows. They reach it column by column, each column as an array of text, so it is sent, read and planned once however many
   * rows there are: {@code insert … select … from unnest(?::bigint[], ?::text[]) as n (id, name)}.
   *
   * @param more values for the places behind those of the columns
   * @return how many rows were touched
   */
  public int spread(String sql, Collection<Object[]> rows, Object... more) {
    if (rows.isEmpty()) return 0;
    int columns = rows.iterator().next().length;
    var args = new Object[columns + more.length];
    for (int i = 0; i < columns; i++) {
      int place = i;
      args[i] = rows.stream().map(row -> row[place]).collect(Collectors.toCollection(ArrayList::new));   // may hold nulls
    }
    System.arraycopy(more, 0, args, columns, more.length);
    return update(sql, args);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object[] args) throws SQLException {
    var statement = connection.prepareStatement(sql);
    Patience.limit(connection, statement);
    bind(connection, statement, args);
    return statement;
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] args) throws SQLException {
    for (int i = 0; i < args.length; i++) {
      var arg = args[i];
      if (arg instanceof Instant instant) statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      else if (arg instanceof Enum<?> word) statement.setString(i + 1, word.name());
      else if (arg instanceof Collection<?> many) statement.setArray(i + 1, connection.createArrayOf("text", many.stream().map(Sql::text).toArray(String[]::new)));
      else statement.setObject(i + 1, arg);
    }
  }

  /** As the database reads it; nothing stays nothing. */
  private static String text(Object value) { return value == null ? null : value instanceof Enum<?> word ? word.name() : value.toString(); }

  /** One row by column name or place. */
  public record Row(ResultSet result) {
    public String text(String column) throws SQLException { return result.getString(column); }
    public int number(String column) throws SQLException { return result.getInt(column); }
    public long longAt(int place) throws SQLException { return result.getLong(place); }
    public long big(String column) throws SQLException { return result.getLong(column); }
    public boolean yes(String column) throws SQLException { return result.getBoolean(column); }
    public <T> T as(String column, Class<T> type) throws SQLException { return result.getObject(column, type); }
    public Instant instant(String column) throws SQLException {
      var time = result.getObject(column, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }
  }

  /** The database refused; the statement is named, its values are not. */
  public static class SqlFailure extends RuntimeException {
    SqlFailure(String sql, SQLException cause) { super(sql + ": " + cause.getMessage(), cause); }
    public String sqlState() { return ((SQLException) getCause()).getSQLState(); }
  }
}
