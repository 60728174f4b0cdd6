package symposium.onnx;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Teaches a static table on a library's own papers: a title and its abstract should be nearer to
/// each other than to those of other papers ([Contrast]).
///
/// The lesson starts from the table that ships and is pulled back to it ([TaughtRows]), since what
/// is taught specialises: it finds the library's own kind of paper better and other fields' worse.
/// Whether it is worth having is judged on pairs held out, by the table as it is written, at 4
/// bits. Equal pairs and settings give equal bytes. Confined to one call.
public final class StaticTraining {

  /// Fewer pairs than this teach nothing.
  public static final int FEWEST = 500;

  /// Standard errors that the gain has to be above 0 to count.
  private static final double SURE = 2;

  private static final String MARK = "-taught";

  private final Settings settings;
  private final Runnable pause;

  /// With these settings.
  ///
  /// @param settings how to teach
  /// @param pause is run before every batch, so that a lesson can stand aside
  public StaticTraining(Settings settings, Runnable pause) {
    this.settings = settings;
    this.pause = pause;
  }

  /// How to teach.
  ///
  /// @param epochs how often each pair is seen, 1 or more
  /// @param batch pairs that are told apart at once, 2 or more
  /// @param temperature of the loss, above 0
  /// @param rate how far a value moves at first; values start at about 1/16
  /// @param pull share of the way back to the start after each step, in [0, 1)
  /// @param seed of the order of pairs
  public record Settings(
      int epochs, int batch, double temperature, double rate, double pull, long seed) {

    /// Validates.
    ///
    /// @throws IllegalArgumentException when one is out of range
    public Settings {
      if (epochs < 1 || batch < 2 || !(temperature > 0) || !(rate > 0) || pull < 0 || pull >= 1) {
        throw new IllegalArgumentException(
            "settings are out of range: %d epochs, batches of %d, temperature %s, rate %s, pull %s"
                .formatted(epochs, batch, temperature, rate, pull));
      }
    }

    /// What was chosen on 194,516 papers of arXiv.
    ///
    /// @return the settings in use
    public static Settings chosen() {
      return new Settings(3, 256, 0.05, 0.01, 0.002, 7);
    }
  }

  /// What came of teaching.
  ///
  /// @param encoder the taught table
  /// @param pairs how many pairs it learned from
  /// @param heldOut how many pairs judged it
  /// @param before mean reciprocal rank of a held-out title's own abstract with the table in use,
  ///   in (0, 1]
  /// @param after the same with the taught table
  /// @param error the standard error of their difference, 0 or more
  public record Taught(
      StaticEncoder encoder, int pairs, int heldOut, double before, double after, double error) {

    /// Whether the taught table is better beyond chance.
    ///
    /// @return true when the gain is above two standard errors
    public boolean isBetter() {
      return after - before > SURE * error;
    }
  }

  /// Teaches.
  ///
  /// @param start the table that ships
  /// @param inUse the table in use, which is to be beaten
  /// @param pairs what to learn from and what to judge by, [#FEWEST] or more
  /// @param progress hears of every epoch, after each of its tenths
  /// @return what came of it
  /// @throws IllegalArgumentException when there are too few pairs
  public Taught teach(
      StaticEncoder start, StaticEncoder inUse, StaticPairs pairs, Consumer<Progress> progress) {
    if (pairs.size() < Math.max(FEWEST, settings.batch()) || pairs.heldOutSize() == 0) {
      throw new IllegalArgumentException(
          "%d pairs are needed, got %d and %d held out"
              .formatted(Math.max(FEWEST, settings.batch()), pairs.size(), pairs.heldOutSize()));
    }
    var lesson = new Lesson(new TaughtRows(start.table()), settings);
    int[] order = new int[pairs.size()];
    java.util.Arrays.setAll(order, i -> i);
    var dice = new SplittableRandom(settings.seed());
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      shuffle(order, dice);
      lesson.epoch(epoch, pairs, order, pause, progress);
    }
    String model = start.table().header().model() + MARK;
    StaticEncoder taught = StaticEncoder.of(lesson.rows().table(model), "the taught table");
    double[] before = PairRanks.reciprocal(inUse, pairs.heldOut());
    double[] after = PairRanks.reciprocal(taught, pairs.heldOut());
    return new Taught(
        taught,
        pairs.size(),
        pairs.heldOutSize(),
        PairRanks.mean(before),
        PairRanks.mean(after),
        PairRanks.error(before, after));
  }

  /// How far a lesson is.
  ///
  /// @param epoch from 1
  /// @param epochs how many there will be
  /// @param done pairs of this epoch seen
  /// @param pairs pairs of an epoch
  /// @param loss mean over the epoch so far, nats, lower is better
  public record Progress(int epoch, int epochs, int done, int pairs, double loss) {}

  private static void shuffle(int[] order, SplittableRandom dice) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = dice.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
