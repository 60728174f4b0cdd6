package com.example.library;

// begin: class
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import symposium.core.model.PaperId;
import symposium.core.rank.Ranking;
import symposium.core.rank.ScoredDoc;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertResult;
import symposium.core.retrieve.Retrieval;
import symposium.core.retrieve.Retriever;

/// Finds papers by what a reading group wrote about them. Thread-safe: immutable.
public final class NotesRetriever implements Retriever {

  private final Map<PaperId, String> notes;

  public NotesRetriever(Map<PaperId, String> notes) {
    this.notes = Map.copyOf(notes);
  }

  @Override
  public ExpertResult retrieve(Retrieval retrieval) {
    var query = retrieval.query();
    if (query.meaning().isBlank() || query.isRestricted()) {
      return new ExpertResult.Abstained("notes are found by words, without conditions");
    }
    Set<String> wanted = words(query.meaning());
    List<ScoredDoc> found = new ArrayList<>();
    notes.forEach(
        (paper, note) -> {
          Set<String> shared = words(note);
          shared.retainAll(wanted);
          if (!shared.isEmpty()) {
            found.add(new ScoredDoc(paper, shared.size()));
          }
        });
    return new ExpertResult.Answered(Ranking.of(found, retrieval.depth()), Coverage.FULL);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+", -1)));
  }
}
// end: class
