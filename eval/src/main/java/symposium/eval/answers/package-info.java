/// What every expert answered to every topic of a collection, asked once and kept, so that any
/// number of routers and fusions can be compared without asking again.
///
/// Start at [symposium.eval.answers.AnswerBook].
@NullMarked
package symposium.eval.answers;

import org.jspecify.annotations.NullMarked;
