package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How the gate's load is told to operators.
final class GateLoadApiTest {

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path home) {
    server = TestServer.start(home);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void beforeAnySearchThereIsNone() {
    assertTrue(server.json("/api/v1/status").path("gate_load").isEmpty());
    assertFalse(server.get("/metrics").body().contains("router="));
    assertFalse(server.get("/status").body().contains("Gate load"));
  }

  @Test
  void metricsSumWeightsByRouterAndExpert() {
    server.json("/api/v1/search?q=paging&limit=7");
    server.json("/api/v1/search?q=paging&limit=7&router=uniform");
    server.get("/search?q=paging&weights=bm25%3D1");
    String metrics = server.get("/metrics").body();

    for (String sample :
        new String[] {
          "symposium_gate_searches_total{router=\"fixed\"} 1\n",
          "symposium_gate_searches_total{router=\"uniform\"} 1\n",
          "symposium_gate_searches_total{router=\"weights\"} 1\n",
          "symposium_gate_uneven_total{router=\"fixed\"} 1\n",
          "symposium_gate_uneven_total{router=\"uniform\"} 0\n",
          "symposium_gate_entropy_bits_total{router=\"uniform\"} 1.0\n",
          "symposium_gate_asked_total{router=\"fixed\",expert=\"words\"} 1\n",
          "symposium_gate_weight_total{router=\"uniform\",expert=\"bm25\"} 0.5\n",
          "symposium_gate_found_total{router=\"weights\",expert=\"bm25\"} 20\n",
          "symposium_gate_results_total{router=\"fixed\"} 7\n",
          "# TYPE symposium_gate_weight_total counter\n"
        }) {
      assertTrue(metrics.contains(sample), () -> sample + metrics);
    }
  }

  @Test
  void theStatusHasMeans() {
    server.json("/api/v1/search?q=paging");
    server.json("/api/v1/search?q=lists");
    JsonNode load = server.json("/api/v1/status").path("gate_load").get(0);

    assertEquals("fixed", load.path("router").asString());
    assertEquals(2, load.path("searches").asInt());
    assertEquals(1, load.path("uneven_share").asDouble());
    assertEquals(2.0 / 3, load.path("experts").get(0).path("mean_weight").asDouble(), 1e-12);
    String page = server.get("/status").body();
    assertTrue(page.contains("fixed: 2 searches"), page);
  }

  @Test
  void expertsAskedAloneOnTheMixturePageDoNotCount() {
    server.get("/mixture?q=paging");
    JsonNode load = server.json("/api/v1/status").path("gate_load");

    assertEquals(1, load.size());
    assertEquals(1, load.get(0).path("searches").asInt());
  }

  @Test
  void noQueryIsKept() {
    server.get("/mixture?q=zymurgy");
    server.json("/api/v1/search?q=zymurgy+paging&router=uniform");

    for (String target : new String[] {"/metrics", "/api/v1/status", "/status"}) {
      assertFalse(server.get(target).body().contains("zymurgy"), target);
    }
  }
}
