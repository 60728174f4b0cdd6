package symposium.onnx;

import java.util.function.Consumer;
import symposium.onnx.StaticTraining.Progress;
import symposium.onnx.StaticTraining.Settings;

/// Goes through pairs batch by batch. Confined to one thread at a time.
final class Lesson {

  private static final int REPORTS = 10;

  private final TaughtRows rows;
  private final Settings settings;
  private final Contrast contrast;
  private final Side titles;
  private final Side abstracts;

  Lesson(TaughtRows rows, Settings settings) {
    this.rows = rows;
    this.settings = settings;
    this.contrast = new Contrast(settings.batch(), settings.temperature());
    this.titles = new Side(settings.batch(), rows.dimension());
    this.abstracts = new Side(settings.batch(), rows.dimension());
  }

  /// One side of a batch. Its arrays are overwritten by every batch.
  private static final class Side {
    private final int[][] texts; // [n][]
    private final float[][] units; // [n, d]
    private final float[] lengths; // [n]
    private final float[][] slopes; // [n, d]

    Side(int pairs, int dimension) {
      texts = new int[pairs][];
      units = new float[pairs][dimension];
      lengths = new float[pairs];
      slopes = new float[pairs][dimension];
    }
  }

  TaughtRows rows() {
    return rows;
  }

  /// Learns from every pair once; those that do not fill a batch wait for another epoch's order.
  ///
  /// @param pause is run before every batch
  void epoch(
      int epoch, StaticPairs pairs, int[] order, Runnable pause, Consumer<Progress> progress) {
    int batch = settings.batch();
    int batches = order.length / batch;
    double sum = 0;
    for (int b = 0; b < batches; b++) {
      pause.run();
      for (int i = 0; i < batch; i++) {
        titles.texts[i] = pairs.title(order[b * batch + i]);
        abstracts.texts[i] = pairs.abstractText(order[b * batch + i]);
      }
      sum += gradient();
      rows.step(settings.rate(), settings.pull());
      if ((b + 1) * REPORTS / batches > b * REPORTS / batches) {
        progress.accept(
            new Progress(
                epoch, settings.epochs(), (b + 1) * batch, batches * batch, sum / (b + 1)));
      }
    }
  }

  /// The loss of pairs as many as a batch has; its gradient is added to the rows'.
  double gradient(int[][] left, int[][] right) {
    System.arraycopy(left, 0, titles.texts, 0, left.length);
    System.arraycopy(right, 0, abstracts.texts, 0, right.length);
    return gradient();
  }

  private double gradient() {
    rows.encode(titles.texts, titles.units, titles.lengths);
    rows.encode(abstracts.texts, abstracts.units, abstracts.lengths);
    double loss = contrast.loss(titles.units, abstracts.units, titles.slopes, abstracts.slopes);
    rows.spread(titles.texts, titles.units, titles.lengths, titles.slopes);
    rows.spread(abstracts.texts, abstracts.units, abstracts.lengths, abstracts.slopes);
    return loss;
  }
}
