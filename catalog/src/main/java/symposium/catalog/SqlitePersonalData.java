package symposium.catalog;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import symposium.core.account.PersonalData;
import symposium.core.reader.ReaderId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One reader's rows, wherever they are: every table with a column `reader` is personal, so a table
/// that is added later is neither left out of an export nor left behind by a deletion. Rows of
/// other tables that hang on these go with them by their foreign keys. Thread-safe.
final class SqlitePersonalData implements PersonalData {

  /// Columns whose contents open something; they are not written out.
  private static final Set<String> SECRETS = Set.of("password", "secret", "token", "key");

  private final SqliteFile file;
  private final JsonFactory json = new JsonFactory();

  SqlitePersonalData(SqliteFile file) {
    this.file = file;
  }

  @Override
  public String export(ReaderId reader) {
    var text = new StringWriter();
    try (JsonGenerator to = json.createGenerator(ObjectWriteContext.empty(), text)) {
      file.read(
          handle -> {
            to.writeStartObject();
            for (String table : tables(handle)) {
              to.writeArrayPropertyStart(table);
              rows(handle, table, reader).forEach(row -> write(row, to));
              to.writeEndArray();
            }
            to.writeEndObject();
            return true;
          });
    }
    return text.toString();
  }

  private static List<Map<String, Object>> rows(Handle handle, String table, ReaderId reader) {
    return handle
        .createQuery("SELECT * FROM \"" + table + "\" WHERE reader = ?")
        .bind(0, reader.number())
        .mapToMap()
        .list();
  }

  private static void write(Map<String, Object> row, JsonGenerator to) {
    to.writeStartObject();
    row.forEach(
        (name, value) -> {
          String column = name.toLowerCase(Locale.ROOT);
          if (value != null && SECRETS.stream().noneMatch(column::contains)) {
            to.writeName(column);
            switch (value) {
              case Long number -> to.writeNumber(number);
              case Integer number -> to.writeNumber(number);
              case Double number -> to.writeNumber(number);
              default -> to.writeString(value.toString());
            }
          }
        });
    to.writeEndObject();
  }

  @Override
  public void forget(ReaderId reader) {
    file.change(
        handle -> {
          for (String table : tables(handle)) {
            handle.execute("DELETE FROM \"" + table + "\" WHERE reader = ?", reader.number());
          }
          return true;
        });
  }

  private static List<String> tables(Handle handle) {
    return new ArrayList<>(
        handle
            .createQuery(
                "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c"
                    + " WHERE t.type = 'table' AND c.name = 'reader' ORDER BY t.name")
            .mapTo(String.class)
            .list());
  }
}
