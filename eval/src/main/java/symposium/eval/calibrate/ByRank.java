package symposium.eval.calibrate;

import java.util.stream.IntStream;
import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;

/// The rank alone: 1 for the first, falling by equal steps (Borda's count; Aslam and Montague,
/// *Models for Metasearch*, SIGIR 2001, §3). Thread-safe: immutable.
public record ByRank() implements Calibration {

  @Override
  public double[] calibrate(Ranking ranking) {
    int size = ranking.size();
    return IntStream.range(0, size).mapToDouble(rank -> 1 - (double) rank / size).toArray();
  }

  @Override
  public String name() {
    return "rank";
  }
}
