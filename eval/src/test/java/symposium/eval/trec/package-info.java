/// Tests of topics, judgements and runs.
@NullMarked
package symposium.eval.trec;

import org.jspecify.annotations.NullMarked;
