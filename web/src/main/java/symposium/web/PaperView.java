package symposium.web;

import java.util.List;
import symposium.core.engine.Hit;
import symposium.core.model.Paper;

/// What a paper's page shows. Thread-safe: immutable.
///
/// @param title its title
public record PaperView(String title) {

  /// The view of a paper.
  ///
  /// @param paper the paper
  /// @param similar papers that resemble it, best first, may be empty
  /// @param bibtex its BibTeX entry
  /// @return the view
  public static PaperView of(Paper paper, List<Hit> similar, String bibtex) {
    return new PaperView(paper.title());
  }
}
