package symposium.catalog;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symposium.catalog.WriteStatements.Row;
import symposium.core.library.Catalog;
import symposium.core.library.TitleKey;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// One writing transaction: keeps what hangs together (the paper, its aliases, the ones it absorbs,
/// the change sequence, the counts by source) together. Confined to one thread.
final class SqliteTransaction implements Catalog.Transaction {

  private final WriteStatements statements;
  private final Failures failures;
  private final SortedMap<String, Long> sourceChanges = new TreeMap<>();
  private long lastSequence;
  private long lastNumber;

  SqliteTransaction(WriteStatements statements, Failures failures) throws SQLException {
    this.statements = statements;
    this.failures = failures;
    long[] last = statements.last();
    this.lastSequence = last[0];
    this.lastNumber = last[1];
  }

  @Override
  public Optional<Paper> find(PaperId id) {
    try {
      return statements.find(id).flatMap(Row::paper);
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  @Override
  public List<Paper> withTitle(String title) {
    try {
      return statements.withTitle(TitleKey.of(title));
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  @Override
  public void put(Paper paper) {
    try {
      Optional<Row> own = statements.own(paper.id());
      Paper whole = absorb(paper);
      for (PaperId id : whole.allIds()) {
        takeFromOthers(id, own);
      }
      store(own, whole);
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  /// Buries the stored papers whose ids are aliases here; their own aliases come along.
  private Paper absorb(Paper paper) throws SQLException {
    var inherited = new LinkedHashSet<PaperId>();
    for (PaperId alias : paper.aliases()) {
      Optional<Row> other = statements.own(alias);
      if (other.isPresent() && other.get().paper().isPresent()) {
        inherited.addAll(other.get().paper().get().aliases());
        bury(other.get());
      }
    }
    return paper.aliases().containsAll(inherited)
        ? paper
        : paper.toBuilder().aliases(inherited).build();
  }

  /// An id leads to one paper: another one that has it as alias loses it.
  private void takeFromOthers(PaperId id, Optional<Row> own) throws SQLException {
    long owner = statements.aliasOwner(id);
    if (owner == 0 || (own.isPresent() && own.get().number() == owner)) {
      return;
    }
    Row other = statements.numbered(owner).orElseThrow();
    Paper loser = other.paper().orElseThrow();
    var kept = new LinkedHashSet<>(loser.aliases());
    kept.remove(id);
    store(Optional.of(other), loser.withIds(loser.id(), kept));
  }

  private void store(Optional<Row> before, Paper paper) throws SQLException {
    long number = before.isPresent() ? before.get().number() : ++lastNumber;
    Optional<Paper> old = before.flatMap(Row::paper);
    if (before.isPresent()) {
      statements.update(number, ++lastSequence, paper);
    } else {
      statements.insert(number, ++lastSequence, paper);
    }
    if (!old.map(Paper::aliases).orElse(new LinkedHashSet<>()).equals(paper.aliases())) {
      statements.deleteAliases(number);
      for (PaperId alias : paper.aliases()) {
        statements.insertAlias(alias, number);
      }
    }
    old.ifPresent(known -> countSources(known.sources(), -1));
    countSources(paper.sources(), 1);
  }

  @Override
  public boolean remove(PaperId id) {
    try {
      Optional<Row> row = statements.find(id);
      if (row.isPresent()) {
        bury(row.get());
      }
      return row.isPresent();
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  private void bury(Row row) throws SQLException {
    statements.bury(row.number(), ++lastSequence);
    row.paper().ifPresent(paper -> countSources(paper.sources(), -1));
  }

  private void countSources(Collection<String> sources, long by) {
    for (String source : sources) {
      sourceChanges.merge(source, by, Long::sum);
    }
  }

  @Override
  public void setting(String key, String value) {
    try {
      statements.setting(key, value);
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  /// Writes what was counted along the way; the last thing before the commit.
  void finish() throws SQLException {
    for (var change : sourceChanges.entrySet()) {
      if (change.getValue() != 0) {
        statements.addToSource(change.getKey(), change.getValue());
      }
    }
  }
}
