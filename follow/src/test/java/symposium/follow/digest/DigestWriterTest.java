package symposium.follow.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symposium.core.digest.DigestRun;
import symposium.core.digest.MailAddress;
import symposium.core.digest.MailSubscription;
import symposium.core.digest.Outcome;
import symposium.core.digest.Timetable;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.ReaderId;

final class DigestWriterTest {

  private static final ReaderId ANNA = new ReaderId(7);
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final Instant DUE = Instant.parse("2026-11-24T06:00:00Z");
  private static final Pattern FETCHED =
      Pattern.compile(
          "(?i)<(img|script|iframe|object|embed|link|video|audio|form|input|svg)|url\\(|@import|\\bsrc=|\\bon\\w+=|background=");

  private final DigestWriter writer =
      new DigestWriter(
          URI.create("https://papers.example.org"), new SignedLinks(() -> "the library's key"));

  @Test
  void everyPaperSaysWhyItIsThereInBothParts() {
    Preview digest =
        digest(
            new DigestContent.Item(
                paper("Routing tokens to experts"),
                "mixtures of experts",
                Optional.of("Outrageously large networks"),
                List.of("bm25", "dense"),
                false));
    String why =
        "For “mixtures of experts”, most like “Outrageously large networks”; found by bm25, dense.";
    assertTrue(digest.text().replaceAll("\\s+", " ").contains("Why: " + why), digest.text());
    assertTrue(digest.html().contains(why), digest.html());
    assertEquals("[1 new] mixtures of experts — Tue 24 Nov 2026", digest.subject());
  }

  @Test
  void theTextIsCompleteWithoutTheHtml() {
    Preview digest = digest(item(paper("Routing tokens to experts")));
    String text = digest.text();
    for (String part :
        List.of(
            "Your papers of Tue 24 Nov 2026",
            "1 of 40 new papers that fit what you follow.",
            "1. Routing tokens to experts",
            "Ada Lovelace, Émilie du Châtelet",
            "An abstract about routing.",
            "https://arxiv.org/abs/2611.00001",
            "https://papers.example.org/papers/arxiv%3A2611.00001",
            "https://papers.example.org/less/",
            "https://papers.example.org/u/t0ken",
            "https://papers.example.org/settings/mail")) {
      assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
    }
    assertTrue(text.lines().noneMatch(line -> line.length() > 76 && !line.contains("https://")));
  }

  @Test
  void htmlInTitlesAuthorsAndReasonsIsText() {
    Paper nasty =
        Paper.builder(PaperId.of("local:x\"><b>"), "<script>alert(1)</script> & <img src=x>")
            .abstractText("</p></td><a href='javascript:x'>\"click\"</a>")
            .authors(List.of(new Author("<b onclick=x>", "Eve</b>", "")))
            .build();
    Preview digest =
        digest(
            new DigestContent.Item(
                nasty, "<u>\"topic\"</u>", Optional.of("<i>liked</i>"), List.of(), true));
    String html = digest.html();
    assertFalse(html.matches("(?s).*<(script|img|b|i|u)\\b.*"), html);
    assertFalse(html.contains("javascript:x'>"), html);
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;"));
    assertTrue(digest.text().contains("<script>alert(1)</script> & <img src=x>"));
    assertTrue(html.contains("A new version of a paper you know."));
  }

  @Test
  void nothingIsFetchedAndNobodyIsTracked() {
    String html = digest(item(paper("One")), item(paper("Two"))).html();
    assertFalse(FETCHED.matcher(html).find(), html);
    List<String> hosts =
        Pattern.compile("https?://([^/\"]+)")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of("arxiv.org", "papers.example.org"), hosts);
  }

  @Test
  void charactersThatSteerTerminalsOrTurnTextAroundAreLeftOut() {
    Paper odd =
        Paper.builder(PaperId.of("local:odd"), "Bell\u0007 escape\u001b[31m next\u0085 rtl\u202Ex")
            .abstractText("line\u2028separator \ud800 alone")
            .build();
    Preview digest =
        digest(
            new DigestContent.Item(
                odd, "top\u0085ic\r\nBcc: x", Optional.empty(), List.of(), false));
    for (String part : List.of(digest.subject(), digest.text(), digest.html())) {
      assertTrue(
          part.codePoints()
              .filter(c -> c != '\n')
              .noneMatch(
                  c ->
                      Character.isISOControl(c)
                          || c == 0x202E
                          || c == 0x2028
                          || (c >= 0xD800 && c <= 0xDFFF)),
          part);
    }
    writer.letter(subscription("daily"), digest, DUE);
  }

  @Test
  void papersOfAnyLengthAreCutBetweenWords() {
    Paper endless =
        Paper.builder(PaperId.of("local:endless"), "word ".repeat(200_000))
            .abstractText("x".repeat(1_000_000) + " 𝔐".repeat(1_000))
            .authors(
                IntStream.range(0, 3_000).mapToObj(i -> Author.parse("Author Number" + i)).toList())
            .build();
    Preview digest = digest(item(endless));
    assertTrue(digest.text().length() < 3_000, digest.text());
    String text = digest.text().replaceAll("\\s+", " ");
    assertTrue(text.contains("and 2996 more"), text);
    assertTrue(digest.html().length() < 10_000);
    assertTrue(text.contains("word word …"), digest.text());
  }

  @Test
  void aPaperThatCannotBeWrittenIsToldOfAndTheOthersCome() {
    DigestContent.Papers papers =
        DigestWriter.writable(
            new DigestContent.Papers(
                40,
                List.of(item(paper("Good")), broken(), item(paper("Also good"))),
                Optional.empty(),
                List.of()));
    assertEquals(2, papers.items().size());
    assertEquals(
        List.of("The paper local:broken cannot be shown and was left out."), papers.notes());
    DigestContent.Papers none =
        DigestWriter.writable(
            new DigestContent.Papers(1, List.of(broken()), Optional.empty(), List.of()));
    assertTrue(none.emptyBecause().isPresent());
  }

  @SuppressWarnings({"NullAway", "NullOptional"})
  private static DigestContent.Item broken() {
    Paper paper = Paper.builder(PaperId.of("local:broken"), "Broken").build();
    return new DigestContent.Item(paper, "topic", null, List.of(), false);
  }

  @Test
  void whatWentWrongBeforeIsNamedOnTheReadersClock() {
    Preview later = after(new Outcome.Failed("The index was away.", Optional.empty()), 0);
    assertTrue(
        later
            .html()
            .contains(
                "The digest of Mon 23 Nov 2026, 07:00 did not arrive, so this one covers its days"
                    + " too: The index was away."),
        later.html());
    Preview waiting =
        after(new Outcome.Failed("The server is away.", Optional.of(DUE.plusSeconds(60))), 3);
    assertTrue(
        waiting.text().replaceAll("\\s+", " ").contains("had not left when this one was written"),
        waiting.text());
    Preview fine = after(new Outcome.Sent(DUE), 3);
    assertFalse(fine.text().contains("Note:"), fine.text());
  }

  @Test
  void anEmptyDigestSaysWhy() {
    var nothing =
        new DigestContent.Papers(
            12, List.of(), Optional.of("All twelve were sent before."), List.of());
    Preview digest = writer.write(subscription("weekly"), DAY, 7, nothing, Optional.empty());
    assertEquals("[0 new] nothing new — Tue 24 Nov 2026", digest.subject());
    assertTrue(digest.text().contains("Your papers of Wed 18 Nov 2026 to Tue 24 Nov 2026"));
    assertTrue(digest.text().contains("Nothing new, because all twelve were sent before."));
    assertTrue(digest.html().contains("Nothing new, because all twelve were sent before."));
  }

  @Test
  void theQuestionAsksOnceAndFetchesNothing() {
    var letter = writer.question(subscription("daily"), "abc.def", DUE);
    String link = "https://papers.example.org/settings/mail/confirm/abc.def";
    assertTrue(letter.text().contains(link));
    assertTrue(letter.html().contains("href=\"" + link + "\""));
    assertFalse(FETCHED.matcher(letter.html()).find());
    assertEquals(Optional.empty(), letter.unsubscribe());
  }

  private Preview after(Outcome outcome, int kept) {
    var previous =
        new DigestRun(
            ANNA,
            DUE.minusSeconds(86_400),
            DUE.minusSeconds(2 * 86_400),
            DUE.minusSeconds(86_400),
            DUE,
            3,
            kept,
            kept,
            outcome);
    return writer.write(
        subscription("daily"), DAY, 1, papers(List.of(item(paper("One")))), Optional.of(previous));
  }

  private Preview digest(DigestContent.Item... items) {
    return writer.write(subscription("daily"), DAY, 1, papers(List.of(items)), Optional.empty());
  }

  private static DigestContent.Papers papers(List<DigestContent.Item> items) {
    return new DigestContent.Papers(40, items, Optional.empty(), List.of());
  }

  private static DigestContent.Item item(Paper paper) {
    return new DigestContent.Item(paper, "routing", Optional.empty(), List.of("bm25"), false);
  }

  private static Paper paper(String title) {
    return Paper.builder(PaperId.of("arxiv:2611.00001"), title)
        .abstractText("An abstract about routing. " + sentences())
        .authors(List.of(Author.parse("Ada Lovelace"), Author.parse("Émilie du Châtelet")))
        .build();
  }

  private static String sentences() {
    return IntStream.range(0, 40)
        .mapToObj(i -> "Sentence %d has some words.".formatted(i))
        .collect(Collectors.joining(" "));
  }

  private static MailSubscription subscription(String rhythm) {
    return new MailSubscription(
        ANNA,
        new MailAddress("anna@example.org"),
        MailSubscription.State.ACTIVE,
        Timetable.parse(rhythm, "7", "Europe/Berlin"),
        DUE,
        Optional.empty(),
        "t0ken");
  }
}
