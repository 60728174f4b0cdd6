package symposium.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationDateTest {

  @ParameterizedTest
  @CsvSource({
    "2017, 2017-01-01, 2017-12-31",
    "2017-06, 2017-06-01, 2017-06-30",
    "2016-02, 2016-02-01, 2016-02-29",
    "2017-06-12, 2017-06-12, 2017-06-12"
  })
  void meansAllDaysOfItsPrecision(String text, LocalDate earliest, LocalDate latest) {
    PublicationDate date = PublicationDate.parse(text);
    assertEquals(earliest, date.earliest());
    assertEquals(latest, date.latest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "9999-12-31", "2017", "2017-06", "2017-06-02", "2020-02-29"})
  void printsWhatItRead(String text) {
    assertEquals(text, PublicationDate.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "0999",
        "20170612",
        "2017-6",
        "2017-13",
        "2017-00",
        "2017-06-00",
        "2017-02-30",
        "2019-02-29",
        "2017-06-12T00:00",
        " 2017",
        "2017-",
        "-2017",
        "٢٠١٧"
      })
  void refusesWhatIsNoDate(String text) {
    assertThrows(IllegalArgumentException.class, () -> PublicationDate.parse(text));
  }

  @Test
  void refusesADayWithoutMonth() {
    assertThrows(IllegalArgumentException.class, () -> new PublicationDate(2017, 0, 3));
  }

  @Test
  void ordersByFirstPossibleDayThenLessPreciseFirst() {
    var sorted =
        Stream.of("2017-01-01", "2018", "2017-01", "2016-12-31", "2017", "2017-02")
            .map(PublicationDate::parse)
            .sorted()
            .map(PublicationDate::toString)
            .toList();
    assertEquals(List.of("2016-12-31", "2017", "2017-01", "2017-01-01", "2017-02", "2018"), sorted);
  }

  @Test
  void aLocalDateIsKnownToTheDay() {
    assertEquals(
        PublicationDate.parse("2017-06-12"), PublicationDate.of(LocalDate.of(2017, 6, 12)));
  }

  @Test
  void digitsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("2017-06-02", new PublicationDate(2017, 6, 2).toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
