package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.ReaderId;

final class PrivateFeedsTest {

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void aReadersFeedNeedsItsAddressAlone(String format) {
    var shared =
        new ServerSettings(
            "127.0.0.1", 0, Optional.of(URI.create("https://papers.example/")), Set.of(), true);
    try (var server = TestServer.start(home, shared)) {
      String path = PrivateFeeds.path(server.service().everyday(), new ReaderId(2));
      var answer = server.get(path + "." + format);
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("https://papers.example" + path), answer.body());
      assertEquals(404, server.get("/f/forged." + format).statusCode());
    }
  }

  @Test
  void aFollowHasAFeedOfItsOwn() {
    try (var server = TestServer.start(home)) {
      var follows = server.catalog().follows();
      var own =
          follows.add(ReaderId.OWNER, Follow.Wish.of("Long lists", new Interest.Topic("paging")));
      var anothers =
          follows.add(new ReaderId(2), Follow.Wish.of("Secret", new Interest.Topic("attention")));
      String path =
          PrivateFeeds.path(server.service().everyday(), ReaderId.OWNER) + ".atom?follow=";
      var answer = server.get(path + own.number());
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("<title>Symposium: Long lists</title>"), answer.body());
      assertTrue(server.get("/follows").body().contains(path + own.number()));
      assertEquals(404, server.get(path + anothers.number()).statusCode());
      assertEquals(400, server.get(path + "x").statusCode());
    }
  }

  @Test
  void everyReaderHasAnotherAddress() {
    try (var server = TestServer.start(home)) {
      Everyday everyday = server.service().everyday();
      String one = PrivateFeeds.path(everyday, new ReaderId(1));
      assertEquals(one, PrivateFeeds.path(everyday, new ReaderId(1)));
      assertNotEquals(one, PrivateFeeds.path(everyday, new ReaderId(2)));
      assertTrue(server.get("/feed").body().contains(one + ".atom"));
    }
  }
}
