package symposium.app.wire;

import java.util.Optional;

/// The product's version.
public final class Version {

  private Version() {}

  /// The version this program was built as.
  ///
  /// @return such as `0.1.0`, or `development` when run from classes
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
