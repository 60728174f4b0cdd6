package symposium.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static symposium.lucene.Corpus.find;
import static symposium.lucene.Corpus.index;
import static symposium.lucene.Corpus.paper;
import static symposium.lucene.Corpus.words;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Bm25RetrieverTest {

  @TempDir Path dir;
  private LuceneLexicalIndex index;
  private Bm25Retriever bm25;

  @BeforeEach
  void open() {
    index = LuceneLexicalIndex.open(dir);
    bm25 = new Bm25Retriever(index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void wordsAreRankedByHowWellTheyMatch() {
    index(
        index,
        paper("a", "Sparse experts", "Routing tokens to experts."),
        paper("b", "Dense retrieval", "A token is one of many."),
        paper("c", "Graphs", "Nothing of the kind."));
    assertEquals("a b", find(bm25, words("routing token expert")));
  }

  @Test
  void tiesAreBrokenById() {
    index(index, paper("b", "Same", ""), paper("c", "Same", ""), paper("a", "Same", ""));
    assertEquals("a b c", find(bm25, words("same")));
  }
}
