package symposium.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// One bibliographic work. Versions and cross-lists are the same paper. Thread-safe: immutable.
///
/// @param id the id it is known by, its strongest: arXiv, then DOI, then ACL, then local
/// @param title plain text, not blank, put on one line; TeX mathematics stays as written
/// @param abstractText plain text, may be empty
/// @param authors in the order of the work
/// @param categories arXiv-style categories, primary first
/// @param published first version's date, or empty when unknown
/// @param updated last version's date, or empty when unknown
/// @param aliases other ids of the same work, never containing `id`
/// @param sources where it came from: `arxiv`, `bibtex`, `page`, `starter`, or a collection's name
/// @param details what else its sources said, by field name: `doi`, `venue`, `comments`, `url`,
///   `license`, `versions` …; values are non-empty plain text
public record Paper(
    PaperId id,
    String title,
    String abstractText,
    List<Author> authors,
    List<String> categories,
    Optional<PublicationDate> published,
    Optional<PublicationDate> updated,
    SequencedSet<PaperId> aliases,
    SequencedSet<String> sources,
    SortedMap<String, String> details) {

  /// Validates and copies.
  ///
  /// @throws IllegalArgumentException when the title is blank
  public Paper {
    title = onOneLine(title);
    abstractText = abstractText.strip();
    if (title.isEmpty()) {
      throw new IllegalArgumentException("paper " + id + " has no title");
    }
    authors = List.copyOf(authors);
    categories = List.copyOf(new LinkedHashSet<>(categories));
    aliases = without(aliases, id);
    sources = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(sources));
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  private static String onOneLine(String text) {
    boolean broken = text.chars().anyMatch(Character::isISOControl);
    return (broken ? text.replaceAll("[\\s\\p{Cntrl}]+", " ") : text).strip();
  }

  private static SequencedSet<PaperId> without(Collection<PaperId> aliases, PaperId id) {
    var others = new LinkedHashSet<>(aliases);
    others.remove(id);
    return Collections.unmodifiableSequencedSet(others);
  }

  /// Starts a paper that has nothing but its id and title.
  ///
  /// @param id its id
  /// @param title its title, not blank
  /// @return a builder
  public static Builder builder(PaperId id, String title) {
    return new Builder(id, title);
  }

  /// A paper of which nothing but the id is known yet; the id stands for its title.
  ///
  /// @param id its id
  /// @return a paper that [#isStub] until a record of the same work is merged into it
  public static Paper stub(PaperId id) {
    return builder(id, id.toString()).build();
  }

  /// Whether nothing but the id is known.
  ///
  /// @return true when the title is one of the ids and there are neither abstract nor authors
  public boolean isStub() {
    return abstractText.isEmpty()
        && authors.isEmpty()
        && title.indexOf(':') > 0
        && allIds().stream().anyMatch(known -> known.toString().equals(title));
  }

  /// A builder holding everything this paper holds.
  ///
  /// @return a builder
  public Builder toBuilder() {
    var copy = new Builder(id, title);
    copy.abstractText = abstractText;
    copy.authors.addAll(authors);
    copy.categories.addAll(categories);
    copy.published = published;
    copy.updated = updated;
    copy.aliases.addAll(aliases);
    copy.sources.addAll(sources);
    copy.details.putAll(details);
    return copy;
  }

  /// The same record under other ids.
  ///
  /// @param own its own id
  /// @param others the work's other ids
  /// @return a paper with these ids and no others
  public Paper withIds(PaperId own, SequencedSet<PaperId> others) {
    return new Paper(
        own,
        title,
        abstractText,
        authors,
        categories,
        published,
        updated,
        others,
        sources,
        details);
  }

  /// All ids of the work, its own first.
  ///
  /// @return at least one id
  public List<PaperId> allIds() {
    var all = new ArrayList<PaperId>(aliases.size() + 1);
    all.add(id);
    all.addAll(aliases);
    return List.copyOf(all);
  }

  /// What encoders read: title and abstract.
  ///
  /// @return the title, and after a line break the abstract if there is one
  public String text() {
    return abstractText.isEmpty() ? title : title + "\n" + abstractText;
  }

  /// Collects a paper's parts. Confined to one thread.
  public static final class Builder {

    private final PaperId id;
    private final String title;
    private String abstractText = "";
    private final List<Author> authors = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private Optional<PublicationDate> published = Optional.empty();
    private Optional<PublicationDate> updated = Optional.empty();
    private final SequencedSet<PaperId> aliases = new LinkedHashSet<>();
    private final SequencedSet<String> sources = new LinkedHashSet<>();
    private final SortedMap<String, String> details = new TreeMap<>();

    private Builder(PaperId id, String title) {
      this.id = id;
      this.title = title;
    }

    /// Sets the abstract.
    ///
    /// @param text the abstract, may be empty
    /// @return this
    public Builder abstractText(String text) {
      this.abstractText = text;
      return this;
    }

    /// Takes authors to append.
    ///
    /// @param more authors to append
    /// @return this
    public Builder authors(Collection<Author> more) {
      authors.addAll(more);
      return this;
    }

    /// Takes categories to append.
    ///
    /// @param more categories to append
    /// @return this
    public Builder categories(Collection<String> more) {
      categories.addAll(more);
      return this;
    }

    /// Sets a date.
    ///
    /// @param date the first version's date, or empty
    /// @return this
    public Builder published(Optional<PublicationDate> date) {
      this.published = date;
      return this;
    }

    /// Sets a date.
    ///
    /// @param date the last version's date, or empty
    /// @return this
    public Builder updated(Optional<PublicationDate> date) {
      this.updated = date;
      return this;
    }

    /// Takes other ids of the work.
    ///
    /// @param more other ids of the work
    /// @return this
    public Builder aliases(Collection<PaperId> more) {
      aliases.addAll(more);
      return this;
    }

    /// Takes names of sources.
    ///
    /// @param more names of sources
    /// @return this
    public Builder sources(Collection<String> more) {
      sources.addAll(more);
      return this;
    }

    /// Takes fields to add or replace; blank values are ignored.
    ///
    /// @param more fields to add or replace; blank values are ignored
    /// @return this
    public Builder details(Map<String, String> more) {
      more.forEach(this::detail);
      return this;
    }

    /// Adds a field, or replaces it.
    ///
    /// @param field the field's name
    /// @param value its plain text; ignored when blank
    /// @return this
    public Builder detail(String field, String value) {
      if (!value.isBlank()) {
        details.put(field, value.strip());
      }
      return this;
    }

    /// Builds the paper.
    ///
    /// @return the paper
    /// @throws IllegalArgumentException when the title is blank
    public Paper build() {
      return new Paper(
          id,
          title,
          abstractText,
          authors,
          categories,
          published,
          updated,
          aliases,
          sources,
          details);
    }
  }
}
