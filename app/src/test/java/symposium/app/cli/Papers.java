package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A few papers in the formats that can be imported.
public final class Papers {

  /// Five papers, one a line.
  public static final String JSONL =
      """
      {"id":"arxiv:1603.09320","title":"Efficient and robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs","authors":["Yu. A. Malkov","D. A. Yashunin"],"abstract":"Links points into layered proximity graphs and searches them greedily from the top.","published":"2016-03-30","categories":["cs.DS"]}
      {"id":"arxiv:1701.06538","title":"Outrageously Large Neural Networks: The Sparsely-Gated Mixture-of-Experts Layer","authors":["Noam Shazeer","Azalia Mirhoseini"],"abstract":"A gate picks few of many experts for every token, so that capacity grows and cost does not.","published":"2017-01-23","categories":["cs.LG"]}
      {"id":"arxiv:1706.03762","title":"Attention Is All You Need","authors":["Ashish Vaswani","Noam Shazeer"],"abstract":"Drops recurrence and builds translation from attention alone.","published":"2017-06-12","categories":["cs.CL"]}
      {"id":"arxiv:2004.04906","title":"Dense Passage Retrieval for Open-Domain Question Answering","authors":["Vladimir Karpukhin"],"abstract":"Two encoders put questions and passages into one space where neighbours answer.","published":"2020-04-10","categories":["cs.CL"]}
      {"id":"local:okapi","title":"Okapi at TREC-3","authors":["Stephen Robertson"],"abstract":"Term weighting by saturation and document length.","published":"1994"}
      """;

  /// One paper as the arXiv's public snapshot has it.
  public static final String ARXIV =
      """
      {"id":"2101.03961","title":"Switch Transformers","authors":"William Fedus, Barret Zoph and Noam Shazeer","authors_parsed":[["Fedus","William",""],["Zoph","Barret",""],["Shazeer","Noam",""]],"categories":"cs.LG cs.AI","abstract":"Sends each token to one expert only.","versions":[{"version":"v1","created":"Mon, 11 Jan 2021 16:11:52 GMT"}],"update_date":"2022-06-17"}
      """;

  /// One paper as in a BEIR collection.
  public static final String BEIR =
      """
      {"_id":"d1","title":"Learned sparse retrieval","text":"Terms and their weights are predicted by a model.","metadata":{}}
      """;

  /// One paper as BibTeX.
  public static final String BIBTEX =
      """
      @inproceedings{khattab2020colbert,
        title = {{ColBERT}: Late Interaction over {BERT}},
        author = {Khattab, Omar and Zaharia, Matei},
        year = {2020},
        doi = {10.1145/3397271.3401075}
      }
      """;

  private Papers() {}

  /// Writes a file.
  public static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A terminal whose home holds the five papers.
  public static Terminal imported(Path folder) {
    Terminal terminal = Terminal.at(folder);
    var imported = terminal.typeWith(JSONL, "import", "-");
    assertEquals(0, imported.code(), imported.err());
    return terminal;
  }
}
