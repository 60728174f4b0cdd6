package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import symposium.core.engine.Comparison;
import symposium.core.engine.ExpertTrace;
import symposium.core.engine.Experts;
import symposium.core.engine.Facets;
import symposium.core.engine.GateLoad;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.engine.SearchTrace;
import symposium.core.fuse.Adjustment;
import symposium.core.fuse.Contribution;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Matches;
import symposium.core.retrieve.Matches.Span;
import symposium.core.retrieve.Retrieval;
import symposium.core.route.Expert;
import symposium.core.route.Reason;

/// Made-up papers and answers for designing and testing pages.
final class Canned {

  static final PageContext CONTEXT = new PageContext("0.1.0", 194_516);
  static final ExpertId BM25 = new ExpertId("bm25");
  static final ExpertId DENSE = new ExpertId("dense");
  static final ExpertId STATIC = new ExpertId("static");

  private Canned() {}

  static List<Paper> papers() {
    return List.of(
        Paper.builder(
                PaperId.of("arxiv:2403.01234"),
                "Routing Without Balancing: Experts That Choose Their Own Work")
            .authors(authors("Mira Solberg", "Kenji Aoyama", "Priya Raman"))
            .categories(List.of("cs.LG", "cs.CL"))
            .published(Optional.of(PublicationDate.parse("2024-03-02")))
            .updated(Optional.of(PublicationDate.parse("2024-06-11")))
            .sources(List.of("arxiv"))
            .aliases(List.of(PaperId.of("doi:10.5555/made.up.1234")))
            .detail("venue", "Workshop on Invented Results")
            .detail("comments", "14 pages, 6 figures; code at https://example.org/routing")
            .detail("license", "CC BY 4.0")
            .detail("url", "https://example.org/papers/routing")
            .abstractText(
                "Sparse models send every token to a few experts, and most of them pay for an even load with an extra term in the loss. We show that the term is not needed. When each expert states a price that rises with its queue, tokens spread by themselves, and the router keeps its gradient for the task. With $k=2$ of $n=64$ experts and a price update of $p_e \\leftarrow p_e + \\eta\\,(c_e - \\bar{c})$, training is as stable as with the balancing loss and reaches a perplexity that is $0.7\\%$ lower at equal compute. The prices cost one addition per expert and step. We also find that experts chosen this way divide the vocabulary more cleanly, which makes the routing of a single query easier to explain.")
            .build(),
        Paper.builder(
                PaperId.of("arxiv:cs/0112017"),
                "On $k$-Nearest Neighbour Graphs in $\\mathbb{R}^d$ and the Price of a Short Walk")
            .authors(
                authors(
                    "Tomás Ferreira",
                    "Ines Vandenberghe",
                    "Li Wei",
                    "Oluwaseun Adeyemi",
                    "Sofia Lindqvist",
                    "Marek Novák",
                    "Hanna Koskinen",
                    "Diego Peralta",
                    "Aiko Mori"))
            .categories(List.of("cs.DS", "cs.IR", "cs.CG"))
            .published(Optional.of(PublicationDate.parse("2001-12")))
            .sources(List.of("arxiv", "bibtex"))
            .abstractText(
                "A greedy walk on a neighbour graph finds an approximate nearest neighbour in $O(\\log n)$ steps when edges of every length are present. We bound how many are needed.")
            .build(),
        Paper.builder(
                PaperId.of("local:starter/okapi-weighting"),
                "Weighting Terms by Where They Stand: a Retrospective on Probabilistic Ranking and Its Uses in Laboratories, Libraries and the Open Web, with Forty Years of Notes")
            .authors(authors("Eleanor Whitcombe"))
            .categories(List.of("cs.IR"))
            .published(Optional.of(PublicationDate.parse("1996")))
            .sources(List.of("starter"))
            .detail("journal", "Journal of Imagined Retrieval")
            .abstractText(
                "Looks back at term weighting: why a word's second occurrence says less than its first, why long documents must not win by length alone, and which of the two corrections mattered more in practice.")
            .build(),
        Paper.builder(
                PaperId.of("acl:P19-1001"),
                "pneumonoultramicroscopicsilicovolcanoconiosisIsOneVeryLongTokenWithoutAnyBreakInItAtAll_v2")
            .authors(authors("A. Group That Signs as One"))
            .sources(List.of("page"))
            .build());
  }

  private static List<Author> authors(String... names) {
    return java.util.Arrays.stream(names).map(Author::parse).toList();
  }

  static Matches matches(Paper paper, String... words) {
    var terms = new ArrayList<String>();
    for (String word : words) {
      if (!spans(paper.text(), word).isEmpty()) {
        terms.add(word);
      }
    }
    String all = String.join("|", words);
    return new Matches(terms, spans(paper.title(), all), spans(paper.abstractText(), all));
  }

  private static List<Span> spans(String text, String words) {
    return Pattern.compile("(?i)\\b(" + words + ")\\b")
        .matcher(text)
        .results()
        .map(match -> new Span(match.start(), match.end()))
        .toList();
  }

  static Hit hit(int rank, Paper paper, Matches matches) {
    double first = 0.4 / (1 + 0.31 * (rank - 1));
    double second = 0.3971 / (1 + 0.2 * rank);
    double third = 0.2 / 3;
    var parts = new ArrayList<Contribution>();
    parts.add(new Contribution(BM25, rank, 17.2 / rank, 0.4, first));
    if (rank != 3) {
      parts.add(new Contribution(DENSE, rank + 1, 0.81, 0.4, second));
      parts.add(new Contribution(STATIC, 12 * rank, 0.44, 0.2, third));
    }
    List<Adjustment> adjustments =
        rank == 1 ? List.of(new Adjustment(paper.id(), "exact title", 1)) : List.of();
    double score =
        parts.stream().mapToDouble(Contribution::amount).sum()
            + adjustments.stream().mapToDouble(Adjustment::amount).sum();
    return new Hit(rank, paper, score, parts, adjustments, matches);
  }

  static List<Hit> hits() {
    List<Paper> papers = papers();
    return IntStream.range(0, papers.size())
        .mapToObj(
            i ->
                hit(
                    i + 1,
                    papers.get(i),
                    matches(
                        papers.get(i),
                        "experts",
                        "routing",
                        "router",
                        "nearest",
                        "neighbour",
                        "weighting")))
        .toList();
  }

  static SearchTrace trace() {
    var nanos =
        new TreeMap<String, Long>(
            Map.of(
                "analyze",
                90_000L,
                "experts",
                12_400_000L,
                "fuse",
                310_000L,
                "rerank",
                45_000L,
                "join",
                1_900_000L,
                "total",
                14_745_000L));
    return new SearchTrace(
        "learned",
        List.of(
            new Reason(
                "mean-idf",
                "its words are rare on the whole",
                new TreeMap<>(Map.of(BM25, 0.212, DENSE, -0.15, STATIC, -0.062))),
            Reason.remark("usual", "nothing else stands out")),
        "convex",
        List.of(
            new ExpertTrace(BM25, ExpertTrace.Outcome.ANSWERED, "", 0.4, 200, 1, 3_100_000),
            new ExpertTrace(DENSE, ExpertTrace.Outcome.ANSWERED, "", 0.4, 200, 0.413, 12_300_000),
            new ExpertTrace(
                new ExpertId("late"),
                ExpertTrace.Outcome.ABSENT,
                "its model is not installed",
                0,
                0,
                0,
                0),
            new ExpertTrace(STATIC, ExpertTrace.Outcome.ANSWERED, "", 0.2, 200, 1, 2_600_000)),
        nanos);
  }

  static Experts experts() {
    return Experts.of(
        java.util.stream.Stream.of(BM25, DENSE, STATIC)
            .map(id -> new Expert(id, Canned::silent, 1, new MinMax(), java.util.Set.of()))
            .toList(),
        Map.of(new ExpertId("late"), "its model is not installed"));
  }

  private static ExpertResult silent(Retrieval retrieval) {
    return new ExpertResult.Abstained("it is made up");
  }

  static Comparison comparison(List<Hit> hits) {
    var alone = new TreeMap<ExpertId, Comparison.Alone>();
    for (ExpertTrace expert : trace().experts()) {
      List<Hit> own =
          hits.stream()
              .filter(hit -> hit.isFoundBy(expert.expert()))
              .map(hit -> own(hit, expert.expert()))
              .toList();
      if (expert.outcome() == ExpertTrace.Outcome.ANSWERED) {
        alone.put(expert.expert(), new Comparison.Alone(expert, own));
      }
    }
    return new Comparison(response(hits, List.of(), List.of(), "A note."), alone);
  }

  private static Hit own(Hit hit, ExpertId expert) {
    var parts = hit.contributions().stream().filter(one -> one.expert().equals(expert)).toList();
    return new Hit(
        hit.rank(), hit.paper(), parts.getFirst().amount(), parts, List.of(), hit.matches());
  }

  static MixtureView mixture(SearchParams params, Map<String, Double> given, List<Hit> hits) {
    return MixtureView.of(
        params, given, experts(), List.of("learned", "fixed", "uniform"), comparison(hits));
  }

  static GateLoad load() {
    return new GateLoad(
        new TreeMap<>(
            Map.of(
                "learned",
                new GateLoad.ByRouter(
                    1_204,
                    890,
                    1_950.5,
                    24_080,
                    new TreeMap<>(
                        Map.of(
                            BM25, new GateLoad.ByExpert(1_204, 481.6, 20_100),
                            DENSE, new GateLoad.ByExpert(655, 240.8, 9_001)))))));
  }

  static Facets facets() {
    var years = new ArrayList<Facets.Count>();
    int[] counts = {31, 44, 38, 27, 12, 9, 4, 0, 3, 2, 0, 1};
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        years.add(new Facets.Count(String.valueOf(2026 - i), counts[i]));
      }
    }
    return new Facets(
        years,
        List.of(
            new Facets.Count("cs.LG", 96),
            new Facets.Count("cs.CL", 71),
            new Facets.Count("cs.IR", 22),
            new Facets.Count("stat.ML", 14),
            new Facets.Count("cs.DS", 3)),
        List.of(
            new Facets.Count("arxiv", 158),
            new Facets.Count("starter", 12),
            new Facets.Count("bibtex", 1)));
  }

  static SearchResponse response(
      List<Hit> hits, List<Paper> like, List<Paper> notLike, String... notes) {
    var query =
        new AnalyzedQuery("", "", List.of(), List.of(), Optional.empty(), like, notLike, List.of());
    boolean some = !hits.isEmpty();
    return new SearchResponse(
        SearchRequest.of("anything").withSort(Sort.RELEVANCE),
        query,
        hits,
        some ? 200 : 0,
        some,
        some ? Optional.of(10) : Optional.empty(),
        some ? facets() : new Facets(List.of(), List.of(), List.of()),
        List.of(notes),
        trace());
  }

  static SearchView found() {
    SearchParams params =
        SearchParams.of("routing tokens to experts without load balancing loss")
            .withYears("2001", "")
            .withCat(List.of("cs.LG", "cs.IR"));
    String note =
        "The dense expert has read 41.3 % of the library so far; papers it has not read are judged by the others alone.";
    return SearchView.of(
        params,
        response(hits(), List.of(), List.of(), note),
        new Paging("", Optional.of(""), Optional.of("b2Zmc2V0PTEw")),
        Map.of());
  }

  static SearchView similar() {
    List<Paper> papers = papers();
    SearchParams params =
        SearchParams.of("graphs")
            .withSeeds(
                List.of(papers.get(0).id().toString(), papers.get(1).id().toString()),
                List.of(papers.get(2).id().toString()));
    return SearchView.of(
        params,
        response(hits(), papers.subList(0, 2), papers.subList(2, 3)),
        Paging.none(),
        Map.of());
  }

  static SearchView zero() {
    SearchParams params =
        SearchParams.of("au:nobody \"quantum sandwich\" -survey").withYears("2030", "");
    return SearchView.of(
        params, response(List.of(), List.of(), List.of()), Paging.none(), Map.of());
  }

  static PaperView paper() {
    List<Hit> hits = hits();
    return PaperView.of(
        papers().getFirst(),
        hits.subList(1, 4),
        """
        @misc{solberg2024routing,
          title  = {Routing Without Balancing: Experts That Choose Their Own Work},
          author = {Solberg, Mira and Aoyama, Kenji and Raman, Priya},
          year   = {2024},
          eprint = {2403.01234},
          archivePrefix = {arXiv}
        }
        """,
        Set.of());
  }

  static LibraryStatus status() {
    return new LibraryStatus(
        "/home/reader/.symposium",
        "0.1.0",
        194_516,
        new TreeMap<>(Map.of("arxiv", 194_100L, "starter", 372L, "bibtex", 61L)),
        194_516,
        List.of(
            new LibraryStatus.Space(
                "static", "bge-small-static-256", 194_516, 194_516, 0, "complete"),
            new LibraryStatus.Space(
                "dense", "bge-small-en-v1.5-q", 80_412, 194_516, 23.4, "encoding")),
        new TreeMap<>(Map.of("late", "its model is not installed; run symposium model pull late")),
        List.of("fixed", "bm25-only"),
        true,
        new LibraryStatus.Outside(
            List.of(
                new LibraryStatus.Contact(
                    "export.arxiv.org", "Records of papers, when you harvest.")),
            List.of(
                new LibraryStatus.Errand(
                    "arxiv cs:cs:IR", "2026-11-23T05:31:00Z, 120 records, 80 new"))),
        List.of("The disk that holds the home has less than 2 GiB left."));
  }

  static ReferenceView reference() {
    return new ReferenceView(
        "Every answer is JSON. Paths such as /api/v1/<made-up> do not exist.",
        List.of(
            new ReferenceView.Operation(
                "ask",
                "/api/v1/ask/{id}",
                "Answers",
                "Needs a question.",
                List.of(
                    new ReferenceView.Parameter("id", "Which question.", ""),
                    new ReferenceView.Parameter("limit", "From 1 to 5.", "3")),
                List.of(
                    new ReferenceView.Answer(List.of("200"), "The answer"),
                    new ReferenceView.Answer(List.of("400", "404"), "What is wrong"))),
            new ReferenceView.Operation(
                "tick",
                "/tick",
                "Says the time",
                "",
                List.of(),
                List.of(new ReferenceView.Answer(List.of("200"), "The time")))),
        List.of(
            new ReferenceView.Problem(
                "problem-none", 404, "/docs#problem-none", "There is no <such> thing")));
  }
}
