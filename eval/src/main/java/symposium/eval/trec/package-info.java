/// Topics, judgements and runs in the formats of TREC and BEIR.
///
/// Start at [symposium.eval.trec.Run], [symposium.eval.trec.Qrels] and
/// [symposium.eval.trec.Topics]. Documents are plain names here, as in those files; what paper a
/// name stands for is the caller's business. Nothing is scored here.
@NullMarked
package symposium.eval.trec;

import org.jspecify.annotations.NullMarked;
