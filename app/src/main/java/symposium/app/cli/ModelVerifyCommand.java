package symposium.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import symposium.app.models.ModelShelf.Verdict;
import symposium.app.wire.Symposium;

/// `symposium model verify`.
@Command(
    name = "verify",
    description = "Reads the files of models that were added again and checks their sha256.")
final class ModelVerifyCommand implements FileCommand {

  @Mixin HomeOption at = new HomeOption();

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Only these models.")
  List<String> names = List.of();

  @Override
  public int run(Console console) {
    List<Verdict> verdicts = Symposium.shelf(at.home(console)).verify(names);
    if (verdicts.isEmpty()) {
      console.err().println("No model was added.");
      return ExitCode.NONE;
    }
    for (Verdict verdict : verdicts) {
      console.out().println(Wrap.safe(verdict.name() + ": " + verdict.problem().orElse("sound")));
    }
    boolean sound = verdicts.stream().allMatch(verdict -> verdict.problem().isEmpty());
    return sound ? ExitCode.FOUND : ExitCode.UNAVAILABLE;
  }
}
