package symposium.sources;

import java.util.List;
import symposium.core.model.PaperId;

/// A list of arXiv ids, DOIs or links to papers, one or more on a line; `#` starts a remark. Each
/// becomes a stub, titled by its id, that a harvest or a later import fills.
final class IdListFormat implements Format {

  private static final int LOOKED_AT = 50;

  @Override
  public String name() {
    return "ids";
  }

  /// Nearly every line is ids, so that a single typing error does not hide what the file is.
  @Override
  public boolean looksLike(Prefix prefix) {
    if (prefix.startsWith("{") || prefix.startsWith("[") || prefix.startsWith("@")) {
      return false;
    }
    List<String> lines =
        prefix.lines().stream()
            .limit(LOOKED_AT)
            .map(IdListReader::withoutRemark)
            .filter(line -> !line.isBlank())
            .toList();
    long ids = lines.stream().filter(IdListFormat::isIds).count();
    return ids > 0 && ids * 10 >= lines.size() * 8L;
  }

  private static boolean isIds(String line) {
    return IdListReader.words(line).stream().allMatch(word -> PaperId.recognise(word).isPresent());
  }

  @Override
  public RecordReader read(Input input) {
    return new IdListReader(input.name(), new Lines(input.content()));
  }
}
