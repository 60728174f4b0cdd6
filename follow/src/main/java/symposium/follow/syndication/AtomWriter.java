package symposium.follow.syndication;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// Atom 1.0. What the announcement said goes into arXiv's own element `announce_type`. Thread-safe:
/// stateless.
final class AtomWriter {

  static final Namespace ARXIV = Namespace.getNamespace("arxiv", "http://arxiv.org/schemas/atom");

  private static final String NOBODY = "unknown";

  private AtomWriter() {}

  static byte[] write(FeedDocument document) {
    var feed = new Feed("atom_1.0");
    feed.setId(document.id());
    feed.setTitle(Characters.allowed(document.title()));
    feed.setSubtitle(text(document.description()));
    feed.setUpdated(date(document.updated()));
    feed.setOtherLinks(List.of(link("self", document.self())));
    feed.setAlternateLinks(List.of(link("alternate", document.page())));
    feed.setAuthors(List.of(person("Symposium")));
    feed.setEntries(document.entries().stream().map(AtomWriter::entry).toList());
    return Output.bytes(feed);
  }

  private static Entry entry(FeedDocument.Entry from) {
    var entry = new Entry();
    entry.setId(from.id());
    entry.setTitleEx(text(from.title()));
    var links = new ArrayList<>(List.of(link("alternate", from.link())));
    from.original().ifPresent(original -> links.add(link("related", original)));
    entry.setAlternateLinks(links);
    entry.setPublished(date(from.published()));
    entry.setUpdated(date(from.updated()));
    entry.setAuthors(
        (from.authors().isEmpty() ? List.of(NOBODY) : from.authors())
            .stream().map(AtomWriter::person).toList());
    entry.setCategories(from.categories().stream().map(AtomWriter::category).toList());
    if (!from.summary().isEmpty()) {
      entry.setSummary(text(from.summary()));
    }
    from.announceType()
        .ifPresent(
            type ->
                entry.setForeignMarkup(List.of(new Element("announce_type", ARXIV).setText(type))));
    return entry;
  }

  private static Content text(String value) {
    var content = new Content();
    content.setType(Content.TEXT);
    content.setValue(Characters.allowed(value));
    return content;
  }

  private static Category category(String name) {
    var category = new Category();
    category.setTerm(Characters.allowed(name));
    return category;
  }

  private static SyndPerson person(String name) {
    var person = new Person();
    person.setName(Characters.allowed(name));
    return person;
  }

  private static Link link(String relation, URI address) {
    var link = new Link();
    link.setRel(relation);
    link.setHref(address.toString());
    return link;
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }
}
