package symposium.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import symposium.core.account.Account;
import symposium.core.account.Accounts;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.reader.ReaderId;

/// Accounts and invitations in the catalog's file. Thread-safe.
final class SqliteAccounts implements Accounts {

  private static final String SELECT = "SELECT reader, name, role, created, password FROM account";

  private final SqliteFile file;

  SqliteAccounts(SqliteFile file) {
    this.file = file;
  }

  @Override
  public List<Account> all() {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " ORDER BY reader")
                .map((row, context) -> account(row))
                .list());
  }

  @Override
  public Optional<Account> find(ReaderId reader) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE reader = ?")
                .bind(0, reader.number())
                .map((row, context) -> account(row))
                .findOne());
  }

  @Override
  public Optional<Locked> named(String name) {
    return file.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE name = ?")
                .bind(0, name)
                .map((row, context) -> new Locked(account(row), row.getString(5)))
                .findOne());
  }

  @Override
  public void password(ReaderId reader, String passwordHash) {
    file.change(
        handle ->
            handle.execute(
                "UPDATE account SET password = ? WHERE reader = ?", passwordHash, reader.number()));
  }

  @Override
  public void invite(String secret, Account.Role role, Instant expires) {
    file.change(
        handle ->
            handle.execute(
                "INSERT INTO invitation (secret, role, expires) VALUES (?, ?, ?)",
                secret,
                role.name(),
                expires.toEpochMilli()));
  }

  @Override
  public boolean invited(String secret, Instant now) {
    return file.read(handle -> role(handle, secret, now).isPresent());
  }

  private static Optional<Account.Role> role(Handle handle, String secret, Instant now) {
    return handle
        .createQuery("SELECT role FROM invitation WHERE secret = ? AND expires > ?")
        .bind(0, secret)
        .bind(1, now.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .map(Account.Role::valueOf);
  }

  @Override
  public Account accept(String secret, String name, String passwordHash, Instant now) {
    return file.change(
        handle -> {
          Account.Role role =
              role(handle, secret, now)
                  .orElseThrow(
                      () ->
                          new NotFound(
                              "This invitation was used or has ended; ask for another one."));
          if (number(handle, "SELECT count(*) FROM account WHERE name = ?", name) > 0) {
            throw new InvalidInput("The name '%s' is taken; choose another.".formatted(name));
          }
          long reader = freeNumber(handle, role);
          handle.execute(
              "INSERT INTO account (reader, name, password, role, created) VALUES (?, ?, ?, ?, ?)",
              reader,
              name,
              passwordHash,
              role.name(),
              now.toEpochMilli());
          handle.execute("DELETE FROM invitation WHERE secret = ?", secret);
          return new Account(
              new ReaderId(reader), name, role, Instant.ofEpochMilli(now.toEpochMilli()));
        });
  }

  /// Numbers are never given twice, or a new reader would inherit what a former one left.
  private static long freeNumber(Handle handle, Account.Role role) {
    long owner = ReaderId.OWNER.number();
    if (role == Account.Role.OWNER
        && number(handle, "SELECT count(*) FROM account WHERE reader = ?", owner) == 0) {
      return owner;
    }
    long last =
        Long.parseLong(
            handle
                .createQuery("SELECT content FROM setting WHERE name = 'last reader'")
                .mapTo(String.class)
                .findOne()
                .orElse(Long.toString(owner)));
    handle.execute(
        "INSERT INTO setting (name, content) VALUES ('last reader', ?)"
            + " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
        Long.toString(last + 1));
    return last + 1;
  }

  private static long number(Handle handle, String sql, Object value) {
    return handle.createQuery(sql).bind(0, value).mapTo(Long.class).one();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new ReaderId(row.getLong(1)),
        row.getString(2),
        Account.Role.valueOf(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
