package symposium.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.library.ContentHash;
import symposium.core.library.TitleKey;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// The statements of writing transactions, prepared once for the life of the writing connection:
/// preparing them per paper would be most of the cost of an import. Used by one thread at a time.
final class WriteStatements {

  /// A row of the table `paper`.
  ///
  /// @param number the paper's number
  /// @param paper the record, empty when the row is a tombstone
  record Row(long number, Optional<Paper> paper) {}

  private static final String SELECT = "SELECT " + PaperRows.COLUMNS + " FROM paper p WHERE ";

  private final PaperRows rows = new PaperRows();
  private final PaperJson json = new PaperJson();
  private final PreparedStatement byAnyId;
  private final PreparedStatement byId;
  private final PreparedStatement byNumber;
  private final PreparedStatement byTitle;
  private final PreparedStatement aliasOwner;
  private final PreparedStatement last;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement bury;
  private final PreparedStatement insertAlias;
  private final PreparedStatement deleteAliases;
  private final PreparedStatement addToSource;
  private final PreparedStatement setting;

  WriteStatements(Connection connection) throws SQLException {
    byAnyId = connection.prepareStatement(SELECT + Sql.ANY_ID);
    byId = connection.prepareStatement(SELECT + "p.id = ?");
    byNumber = connection.prepareStatement(SELECT + "p.number = ?");
    byTitle = connection.prepareStatement(SELECT + Sql.TITLE);
    aliasOwner = connection.prepareStatement("SELECT number FROM alias WHERE id = ?");
    last =
        connection.prepareStatement(
            "SELECT coalesce((SELECT max(sequence) FROM paper), 0),"
                + " coalesce((SELECT max(number) FROM paper), 0)");
    insert =
        connection.prepareStatement(
            "INSERT INTO paper (sequence, removed, published, updated, content_hash, title_key,"
                + " title, abstract, record, id, number)"
                + " VALUES (?, FALSE, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    update =
        connection.prepareStatement(
            "UPDATE paper SET sequence = ?, removed = FALSE, published = ?, updated = ?,"
                + " content_hash = ?, title_key = ?, title = ?, abstract = ?, record = ?"
                + " WHERE id = ? AND number = ?");
    bury =
        connection.prepareStatement(
            "UPDATE paper SET sequence = ?, removed = TRUE, published = NULL, updated = NULL,"
                + " content_hash = '', title_key = '', title = '', abstract = '', record = '{}'"
                + " WHERE number = ?");
    insertAlias = connection.prepareStatement("INSERT INTO alias (id, number) VALUES (?, ?)");
    deleteAliases = connection.prepareStatement("DELETE FROM alias WHERE number = ?");
    addToSource =
        connection.prepareStatement(
            "INSERT INTO source (name, papers) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET papers = source.papers + excluded.papers");
    setting =
        connection.prepareStatement(
            "INSERT INTO setting (name, content) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET content = excluded.content");
  }

  /// The paper an id or alias leads to.
  Optional<Row> find(PaperId id) throws SQLException {
    byAnyId.setString(1, id.toString());
    byAnyId.setString(2, id.toString());
    return row(byAnyId);
  }

  /// The row whose own id this is, tombstone or not.
  Optional<Row> own(PaperId id) throws SQLException {
    byId.setString(1, id.toString());
    return row(byId);
  }

  /// The row with a number.
  Optional<Row> numbered(long number) throws SQLException {
    byNumber.setLong(1, number);
    return row(byNumber);
  }

  private Optional<Row> row(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      if (!result.next()) {
        return Optional.empty();
      }
      Optional<Paper> paper =
          PaperRows.isTombstone(result) ? Optional.empty() : Optional.of(rows.paper(result));
      return Optional.of(new Row(PaperRows.number(result), paper));
    }
  }

  List<Paper> withTitle(TitleKey key) throws SQLException {
    if (key.isEmpty()) {
      return List.of();
    }
    byTitle.setString(1, key.text());
    var papers = new ArrayList<Paper>();
    try (ResultSet result = byTitle.executeQuery()) {
      while (result.next()) {
        papers.add(rows.paper(result));
      }
    }
    return List.copyOf(papers);
  }

  /// The number of the paper with an alias, or 0.
  long aliasOwner(PaperId alias) throws SQLException {
    aliasOwner.setString(1, alias.toString());
    try (ResultSet result = aliasOwner.executeQuery()) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  /// The greatest sequence and the greatest number.
  long[] last() throws SQLException {
    try (ResultSet result = last.executeQuery()) {
      result.next();
      return new long[] {result.getLong(1), result.getLong(2)};
    }
  }

  void insert(long number, long sequence, Paper paper) throws SQLException {
    store(insert, number, sequence, paper);
  }

  void update(long number, long sequence, Paper paper) throws SQLException {
    store(update, number, sequence, paper);
  }

  private void store(PreparedStatement statement, long number, long sequence, Paper paper)
      throws SQLException {
    statement.setLong(1, sequence);
    statement.setString(2, paper.published().map(Object::toString).orElse(null));
    statement.setString(3, paper.updated().map(Object::toString).orElse(null));
    statement.setString(4, ContentHash.of(paper).hex());
    statement.setString(5, TitleKey.of(paper.title()).text());
    statement.setString(6, paper.title());
    statement.setString(7, paper.abstractText());
    statement.setString(8, json.write(paper));
    statement.setString(9, paper.id().toString());
    statement.setLong(10, number);
    statement.executeUpdate();
  }

  /// Makes a row a tombstone.
  void bury(long number, long sequence) throws SQLException {
    bury.setLong(1, sequence);
    bury.setLong(2, number);
    bury.executeUpdate();
    deleteAliases(number);
  }

  void insertAlias(PaperId alias, long number) throws SQLException {
    insertAlias.setString(1, alias.toString());
    insertAlias.setLong(2, number);
    insertAlias.executeUpdate();
  }

  void deleteAliases(long number) throws SQLException {
    deleteAliases.setLong(1, number);
    deleteAliases.executeUpdate();
  }

  void addToSource(String name, long papers) throws SQLException {
    addToSource.setString(1, name);
    addToSource.setLong(2, papers);
    addToSource.executeUpdate();
  }

  void setting(String name, String content) throws SQLException {
    setting.setString(1, name);
    setting.setString(2, content);
    setting.executeUpdate();
  }
}
