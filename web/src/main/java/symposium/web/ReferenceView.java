package symposium.web;

import java.util.List;

/// What the page about the REST interface shows. Thread-safe: immutable.
///
/// @param description what the interface is, a few sentences
/// @param operations what can be asked, in the order of the page
/// @param problems the kinds of errors
public record ReferenceView(
    String description, List<Operation> operations, List<Problem> problems) {

  /// Copies.
  public ReferenceView {
    operations = List.copyOf(operations);
    problems = List.copyOf(problems);
  }

  /// One address that answers.
  ///
  /// @param id its name, unique on the page
  /// @param path its path, variable parts in braces
  /// @param summary what it is for, in a few words
  /// @param description more about it, may be empty
  /// @param parameters what can be said in the request
  /// @param answers what comes back
  public record Operation(
      String id,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      List<Answer> answers) {

    /// Copies.
    public Operation {
      parameters = List.copyOf(parameters);
      answers = List.copyOf(answers);
    }
  }

  /// A parameter.
  ///
  /// @param name its name
  /// @param meaning what it does, with its range, complete sentences
  /// @param standard what holds without it, may be empty
  public record Parameter(String name, String meaning, String standard) {}

  /// Answers of one meaning.
  ///
  /// @param statuses their HTTP statuses
  /// @param meaning what they say
  public record Answer(List<String> statuses, String meaning) {

    /// Copies.
    public Answer {
      statuses = List.copyOf(statuses);
    }
  }

  /// A kind of error.
  ///
  /// @param anchor its name on the page, unique
  /// @param status its HTTP status, 400 to 599
  /// @param type the address that stands for it in answers
  /// @param title what went wrong, in a few words
  public record Problem(String anchor, int status, String type, String title) {}
}
