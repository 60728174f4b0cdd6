package symposium.eval.answers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.ExpertResult;
import symposium.eval.trec.Topic;

/// A book as a gzipped file: a magic number, the paper ids once, the counts, then the topics with
/// paper numbers and scores. A cache, so its format is nobody's business. Thread-safe: no state.
final class AnswerFile {

  private static final int MAGIC = 0x53594d41; // "SYMA"

  /// Topics that are words, and topics that are papers.
  private static final int WORDS = 1;

  private static final int PAPERS = 2;

  private AnswerFile() {}

  static void write(AnswerBook book, Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out =
          new DataOutputStream(
              new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft))))) {
        write(book, out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InvalidInput("Cannot write %s (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static void write(AnswerBook book, DataOutputStream out) throws IOException {
    boolean papers = book.topics().stream().anyMatch(topic -> !topic.query().like().isEmpty());
    out.writeInt(MAGIC);
    out.writeInt(papers ? PAPERS : WORDS);
    out.writeUTF(book.name());
    Map<PaperId, Integer> numbers = numbers(book);
    out.writeInt(numbers.size());
    for (PaperId id : numbers.keySet()) {
      out.writeUTF(id.toString());
    }
    out.writeLong(book.statistics().papers());
    writeCounts(book.statistics().words(), out);
    writeCounts(book.statistics().names(), out);
    out.writeInt(book.topics().size());
    for (TopicAnswers topic : book.topics()) {
      writeText(topic.topic().id(), out);
      writeText(topic.topic().text(), out);
      if (papers) {
        writeLiked(topic.query().like(), out);
      }
      out.writeInt(topic.results().size());
      for (var result : topic.results().entrySet()) {
        out.writeUTF(result.getKey().name());
        out.writeDouble(topic.millis().getOrDefault(result.getKey(), 0.0));
        writeResult(result.getValue(), numbers, out);
      }
    }
  }

  private static Map<PaperId, Integer> numbers(AnswerBook book) {
    var numbers = new LinkedHashMap<PaperId, Integer>();
    for (TopicAnswers topic : book.topics()) {
      for (ExpertResult result : topic.results().values()) {
        if (result instanceof ExpertResult.Answered(var ranking, var coverage)) {
          ranking.docs().forEach(doc -> numbers.putIfAbsent(doc.id(), numbers.size()));
        }
      }
    }
    return numbers;
  }

  private static void writeCounts(Map<String, int[]> counts, DataOutputStream out)
      throws IOException {
    out.writeInt(counts.size());
    for (var one : new TreeMap<>(counts).entrySet()) {
      writeText(one.getKey(), out);
      out.writeInt(one.getValue().length);
      for (int count : one.getValue()) {
        out.writeInt(count);
      }
    }
  }

  private static void writeLiked(List<Paper> papers, DataOutputStream out) throws IOException {
    out.writeInt(papers.size());
    for (Paper paper : papers) {
      out.writeUTF(paper.id().toString());
      writeText(paper.title(), out);
      writeText(paper.abstractText(), out);
    }
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void writeResult(
      ExpertResult result, Map<PaperId, Integer> numbers, DataOutputStream out) throws IOException {
    if (result instanceof ExpertResult.Answered(var ranking, var coverage)) {
      out.writeInt(ranking.size());
      for (ScoredDoc doc : ranking.docs()) {
        out.writeInt(numbers.getOrDefault(doc.id(), 0));
        out.writeDouble(doc.score());
      }
    } else {
      out.writeInt(-1);
      out.writeUTF(
          result instanceof ExpertResult.Abstained(var reason) ? reason : result.toString());
    }
  }

  static AnswerBook read(Path file) {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      int magic = in.readInt();
      int version = in.readInt();
      if (magic != MAGIC || (version != WORDS && version != PAPERS)) {
        throw new IOException("it is of another version");
      }
      return read(in, version == PAPERS);
    } catch (IOException e) {
      throw new InvalidInput(
          "%s is not a file of experts' answers (%s); delete it to have the experts asked again."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static AnswerBook read(DataInputStream in, boolean papers) throws IOException {
    String name = in.readUTF();
    var ids = new ArrayList<PaperId>();
    for (int left = in.readInt(); left > 0; left--) {
      ids.add(PaperId.of(in.readUTF()));
    }
    var statistics = new RecordedStatistics(in.readLong(), readCounts(in), readCounts(in));
    var reader = new PlainQuery();
    var topics = new ArrayList<TopicAnswers>();
    for (int left = in.readInt(); left > 0; left--) {
      var topic = new Topic(readText(in), readText(in));
      List<Paper> liked = papers ? readLiked(in) : List.of();
      AnalyzedQuery query =
          liked.isEmpty() ? reader.analyze(topic.text()) : reader.resembling(liked);
      var results = new TreeMap<ExpertId, ExpertResult>();
      var millis = new TreeMap<ExpertId, Double>();
      for (int experts = in.readInt(); experts > 0; experts--) {
        var id = new ExpertId(in.readUTF());
        millis.put(id, in.readDouble());
        results.put(id, readResult(in, ids));
      }
      topics.add(new TopicAnswers(topic, query, results, millis));
    }
    return new AnswerBook(name, statistics, topics);
  }

  private static List<Paper> readLiked(DataInputStream in) throws IOException {
    var papers = new ArrayList<Paper>();
    for (int left = in.readInt(); left > 0; left--) {
      var id = PaperId.of(in.readUTF());
      papers.add(Paper.builder(id, readText(in)).abstractText(readText(in)).build());
    }
    return papers;
  }

  private static Map<String, int[]> readCounts(DataInputStream in) throws IOException {
    var counts = new HashMap<String, int[]>();
    for (int left = in.readInt(); left > 0; left--) {
      String text = readText(in);
      int[] values = new int[in.readInt()];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readInt();
      }
      counts.put(text, values);
    }
    return counts;
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static ExpertResult readResult(DataInputStream in, List<PaperId> ids) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      return new ExpertResult.Abstained(in.readUTF());
    }
    var docs = new ArrayList<ScoredDoc>(size);
    for (int i = 0; i < size; i++) {
      docs.add(new ScoredDoc(ids.get(in.readInt()), in.readDouble()));
    }
    Ranking ranking = size == 0 ? Ranking.empty() : Ranking.of(docs, size);
    return new ExpertResult.Answered(ranking, Coverage.FULL);
  }
}
