package symposium.app.cli;

import java.util.ListIterator;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Lets a query hold `-word`, which excludes the word, beside options: a single dash before two
/// letters begins no option of a search.
final class ExcludedWords implements IParameterPreprocessor {

  private static final Pattern EXCLUDED = Pattern.compile("-\\p{L}{2}.*", Pattern.DOTALL);

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's interface
  public boolean preprocess(
      Stack<String> arguments,
      CommandSpec command,
      @Nullable ArgSpec argument,
      Map<String, Object> info) {
    for (ListIterator<String> each = arguments.listIterator(); each.hasNext(); ) {
      String typed = each.next();
      if (EXCLUDED.matcher(typed).matches()) {
        each.set(" " + typed); // so it is no option, and the query language does not mind
      }
    }
    return false;
  }
}
