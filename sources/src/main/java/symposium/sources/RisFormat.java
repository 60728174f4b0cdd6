package symposium.sources;

import java.util.regex.Pattern;

/// RIS, the tagged lines that reference managers and publishers exchange.
final class RisFormat implements Format {

  private static final Pattern TYPE = Pattern.compile("(?m)^TY {1,2}- ?[A-Z]+\\s*$");

  @Override
  public String name() {
    return "ris";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    return TYPE.matcher(prefix.text()).find();
  }

  @Override
  public RecordReader read(Input input) {
    return new RisReader(input.name(), new Lines(input.content()));
  }
}
