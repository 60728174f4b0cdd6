package symposium.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ashish Vaswani                 | Ashish         | Vaswani                        | ''
          Vaswani, Ashish                | Ashish         | Vaswani                        | ''
          Vaswani ,Ashish                | Ashish         | Vaswani                        | ''
          Stephen E. Robertson           | Stephen E.     | Robertson                      | ''
          Ludwig van Beethoven           | Ludwig         | van Beethoven                  | ''
          van Beethoven, Ludwig          | Ludwig         | van Beethoven                  | ''
          Laurens van der Maaten         | Laurens        | van der Maaten                 | ''
          Guy Van den Broeck             | Guy            | Van den Broeck                 | ''
          Di Wu                          | Di             | Wu                             | ''
          Van Nguyen                     | Van            | Nguyen                         | ''
          Martin Luther King Jr.         | Martin Luther  | King                           | Jr.
          Martin Luther King, Jr.        | Martin Luther  | King                           | Jr.
          King, Jr., Martin Luther       | Martin Luther  | King                           | Jr.
          King, Martin Luther, Jr.       | Martin Luther  | King                           | Jr.
          William Cohen III              | William        | Cohen                          | III
          Plato                          | ''             | Plato                          | ''
          Plato,                         | ''             | Plato                          | ''
          , Plato                        | ''             | Plato                          | ''
          The LIGO Collaboration         | ''             | The LIGO Collaboration         | ''
          Gemini Team                    | ''             | Gemini Team                    | ''
          Jane   Q.    Doe               | Jane Q.        | Doe                            | ''
          """)
  void readsNamesAsPeopleWriteThem(String name, String given, String family, String suffix) {
    assertEquals(new Author(given, family, suffix), Author.parse(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", ", ,"})
  void refusesNamesWithoutLetters(String name) {
    assertThrows(IllegalArgumentException.class, () -> Author.parse(name));
  }

  @Test
  void theNameReadsInNaturalOrder() {
    assertEquals("Ludwig van Beethoven", Author.parse("van Beethoven, Ludwig").name());
    assertEquals("Martin King Jr.", Author.parse("King, Jr., Martin").name());
    assertEquals("Plato", Author.parse("Plato").name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ada Lovelace", "Guy Van den Broeck", "Sam Fox Jr.", "Plato", "The ATLAS Group"})
  void readingAShownNameGivesTheSameAuthor(String name) {
    assertEquals(name, Author.parse(name).name());
    assertEquals(Author.parse(name), Author.parse(Author.parse(name).name()));
  }
}
