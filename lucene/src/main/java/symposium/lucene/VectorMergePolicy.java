package symposium.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/// Merges flat segments among themselves as usual, which is cheap, and leaves segments with a graph
/// alone, because rewriting them is dear. A forced merge makes one graph of everything. Used under
/// the index writer's lock.
final class VectorMergePolicy extends FilterMergePolicy {

  private static final String GRAPH_FILE = ".vex";

  VectorMergePolicy() {
    super(new TieredMergePolicy());
  }

  /// Whether a segment has a graph.
  static boolean hasGraph(SegmentCommitInfo segment) {
    return segment.info.files().stream().anyMatch(file -> file.endsWith(GRAPH_FILE));
  }

  @Override
  public MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    var flat = new SegmentInfos(segments.getIndexCreatedVersionMajor());
    for (SegmentCommitInfo segment : segments) {
      if (!hasGraph(segment)) {
        flat.add(segment);
      }
    }
    return super.findMerges(trigger, flat, context);
  }

  @Override
  public MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int maxSegments,
      Map<SegmentCommitInfo, Boolean> wanted,
      MergeContext context) {
    var merging = context.getMergingSegments();
    List<SegmentCommitInfo> chosen = new ArrayList<>();
    boolean useful = false;
    for (SegmentCommitInfo segment : segments) {
      if (wanted.containsKey(segment) && !merging.contains(segment)) {
        chosen.add(segment);
        useful |= !hasGraph(segment);
      }
    }
    var specification = new MergeSpecification();
    if (useful) {
      specification.add(new OneMerge(chosen));
    }
    return specification;
  }

  @Override
  public MergeSpecification findForcedDeletesMerges(SegmentInfos segments, MergeContext context) {
    return new MergeSpecification();
  }
}
