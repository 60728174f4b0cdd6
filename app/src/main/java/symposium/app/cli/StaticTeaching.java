package symposium.app.cli;

import symposium.app.wire.StaticLesson;
import symposium.app.wire.Symposium;

/// `symposium train static`.
final class StaticTeaching {

  private static final String NEXT_START =
      "from the next start on. Static vectors are made anew then, some 3,000 papers a second.";

  private StaticTeaching() {}

  static int teach(Symposium library, Console console) {
    StaticLesson lesson = library.training().teachStatic(console.err()::println);
    console
        .out()
        .println(
            "%,d papers it never saw: a title finds its abstract with mean reciprocal rank %.4f by the table in use, %.4f by the taught one (standard error of the difference %.4f)."
                .formatted(lesson.heldOut(), lesson.before(), lesson.after(), lesson.error()));
    if (!lesson.kept()) {
      console.out().println("That is no better beyond chance, so nothing was changed.");
      return ExitCode.NONE;
    }
    console.out().println("Kept; searches use it " + NEXT_START);
    return ExitCode.FOUND;
  }

  static int reset(Symposium library, Console console) {
    boolean wasTaught = library.training().forgetTaughtTable();
    console
        .out()
        .println(
            wasTaught
                ? "The taught table is deleted; searches use the one that ships " + NEXT_START
                : "The table in use is the one that ships.");
    return wasTaught ? ExitCode.FOUND : ExitCode.NONE;
  }
}
