package symposium.web.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import symposium.core.error.InvalidInput;

/// Argon2id with 19 MiB, two passes and one lane, the least that OWASP's Password Storage Cheat
/// Sheet recommends: some 30 ms a try. Thread-safe: immutable.
final class Passwords {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Argon2Function function =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /// What is kept of a password.
  String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
  }

  /// Whether a password is the one that was kept.
  boolean matches(String password, String kept) {
    return password.length() <= LONGEST && Password.check(password, kept).with(function);
  }

  /// Takes the time of a comparison, so that a wrong name takes as long as a wrong password.
  void pretend(String password) {
    if (password.length() <= LONGEST) {
      hash(password);
    }
  }

  /// Refuses passwords that are easily guessed.
  ///
  /// @throws InvalidInput saying what is wrong
  static void check(String password, String name) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidInput(
          "A password has %d to %d characters; a few words do well.".formatted(SHORTEST, LONGEST));
    }
    if (password.chars().distinct().count() < SHORTEST / 2
        || password.toLowerCase(Locale.ROOT).contains(name)) {
      throw new InvalidInput(
          "This password is easily guessed; take a few words that do not hold your name.");
    }
  }
}
