package symposium.follow.syndication;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// RSS 2.0. Its descriptions are HTML by custom, so markup in an abstract is escaped once more.
/// Thread-safe: stateless.
final class RssWriter {

  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  private RssWriter() {}

  static byte[] write(FeedDocument document) {
    var channel = new Channel("rss_2.0");
    channel.setTitle(Characters.allowed(document.title()));
    channel.setDescription(html(document.description()));
    channel.setLink(document.page().toString());
    channel.setLastBuildDate(AtomWriter.date(document.updated()));
    channel.setForeignMarkup(
        List.of(
            new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", FeedFormat.RSS.mediaType())
                .setAttribute("href", document.self().toString())));
    channel.setItems(document.entries().stream().map(RssWriter::item).toList());
    return Output.bytes(channel);
  }

  private static Item item(FeedDocument.Entry from) {
    var item = new Item();
    var guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(from.id());
    item.setGuid(guid);
    item.setTitle(Characters.allowed(from.title()));
    item.setLink(from.link().toString());
    item.setPubDate(AtomWriter.date(from.updated()));
    item.setCategories(from.categories().stream().map(RssWriter::category).toList());
    var description = new Description();
    description.setType("text/html");
    description.setValue(html(from.summary()));
    item.setDescription(description);
    var creators = new DCModuleImpl();
    creators.setCreators(from.authors().stream().map(Characters::allowed).toList());
    item.setModules(List.of(creators));
    from.announceType()
        .ifPresent(
            type ->
                item.setForeignMarkup(
                    List.of(new Element("announce_type", AtomWriter.ARXIV).setText(type))));
    return item;
  }

  private static Category category(String name) {
    var category = new Category();
    category.setValue(Characters.allowed(name));
    return category;
  }

  private static String html(String text) {
    return Characters.allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
