package symposium.core.library;

import java.util.List;
import java.util.SortedMap;

/// How a library stands, for status pages and health checks. Thread-safe: immutable.
///
/// @param home where it lives, an absolute path
/// @param version the product's version
/// @param papers papers in the catalog, 0 or more
/// @param bySource papers by source; a paper of two sources counts in both
/// @param searchable papers the lexical index can find, 0 or more
/// @param spaces the vector spaces
/// @param absent what each missing expert lacks, by expert
/// @param routers the routers to choose from, the default first
/// @param vectorised whether the JVM may use vector instructions
/// @param outside what it has to do with other machines
/// @param warnings what the operator should know, complete sentences
public record LibraryStatus(
    String home,
    String version,
    long papers,
    SortedMap<String, Long> bySource,
    long searchable,
    List<Space> spaces,
    SortedMap<String, String> absent,
    List<String> routers,
    boolean vectorised,
    Outside outside,
    List<String> warnings) {

  /// Copies.
  public LibraryStatus {
    bySource = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(bySource));
    spaces = List.copyOf(spaces);
    absent = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(absent));
    routers = List.copyOf(routers);
    warnings = List.copyOf(warnings);
  }

  /// Every outside host that this installation may contact when asked to.
  ///
  /// @return host names, empty when none
  public List<String> hosts() {
    return outside.contacts().stream().map(Contact::host).distinct().toList();
  }

  /// The same with further errands.
  ///
  /// @param more what else was fetched or sent
  /// @return a copy
  public LibraryStatus with(List<Errand> more) {
    var all = new java.util.ArrayList<>(outside.errands());
    all.addAll(more);
    return new LibraryStatus(
        home,
        version,
        papers,
        bySource,
        searchable,
        spaces,
        absent,
        routers,
        vectorised,
        new Outside(outside.contacts(), all),
        warnings);
  }

  /// What a library has to do with other machines. Thread-safe: immutable.
  ///
  /// @param contacts every host that may be contacted, when and why
  /// @param errands what was fetched or sent last, and what is waited for
  public record Outside(List<Contact> contacts, List<Errand> errands) {

    /// Copies.
    public Outside {
      contacts = List.copyOf(contacts);
      errands = List.copyOf(errands);
    }
  }

  /// A host that may be contacted.
  ///
  /// @param host its name
  /// @param why when and what for, a complete sentence
  public record Contact(String host, String why) {}

  /// Something that is fetched or sent.
  ///
  /// @param name what
  /// @param said how it stands, in words
  public record Errand(String name, String said) {}

  /// How far one vector space is.
  ///
  /// @param expert the expert that searches it
  /// @param modelId the model whose vectors are in it
  /// @param papers papers with a vector, 0 or more
  /// @param total papers that should have one, 0 or more
  /// @param perSecond vectors made per second lately, 0 when idle
  /// @param state `complete`, `encoding`, `paused`, or what is wrong
  public record Space(
      String expert, String modelId, long papers, long total, double perSecond, String state) {}
}
