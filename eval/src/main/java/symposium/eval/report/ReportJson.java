package symposium.eval.report;

import java.util.List;
import java.util.TreeMap;
import symposium.eval.compare.Comparison;
import symposium.eval.compare.Contest;
import symposium.eval.compare.Estimate;
import symposium.eval.metric.Scores;
import tools.jackson.core.JsonGenerator;

/// A report in JSON. Confined to one call.
final class ReportJson {

  private final Comparison comparison;
  private final ReportDetails details;

  ReportJson(Report report) {
    this.comparison = report.comparison();
    this.details = report.details();
  }

  String json() {
    return JsonText.object(
        json -> {
          json.writeStringProperty("metric", comparison.metric().toString());
          json.writeStringProperty("baseline", comparison.baseline().run());
          resampling(json);
          json.writeArrayPropertyStart("runs");
          comparison.runs().forEach(run -> run(json, run));
          json.writeEndArray();
          json.writeArrayPropertyStart("contests");
          comparison.contests().forEach(contest -> contest(json, contest));
          json.writeEndArray();
          gates(json);
          topics(json);
        });
  }

  private void resampling(JsonGenerator json) {
    json.writeObjectPropertyStart("resampling");
    json.writeNumberProperty("seed", comparison.resampling().seed());
    json.writeNumberProperty("resamples", comparison.resampling().resamples());
    json.writeNumberProperty("permutations", comparison.resampling().permutations());
    json.writeEndObject();
  }

  private void run(JsonGenerator json, Scores run) {
    json.writeStartObject();
    json.writeStringProperty("run", run.run());
    json.writeNumberProperty("mean", comparison.mean(run));
    JsonText.numbers(json, "classes", comparison.means(run));
    Double millis = details.costMillis().get(run.run());
    if (millis != null) {
      json.writeNumberProperty("milliseconds", millis);
    }
    json.writeEndObject();
  }

  private static void contest(JsonGenerator json, Contest contest) {
    json.writeStartObject();
    json.writeStringProperty("run", contest.run());
    estimate(json, contest.overall());
    json.writeNumberProperty("p", contest.p());
    json.writeNumberProperty("p_holm", contest.holm());
    json.writeNumberProperty("wins", contest.wins());
    json.writeNumberProperty("ties", contest.ties());
    json.writeNumberProperty("losses", contest.losses());
    json.writeObjectPropertyStart("classes");
    contest
        .strata()
        .forEach(
            (name, estimate) -> {
              json.writeObjectPropertyStart(name);
              estimate(json, estimate);
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeArrayPropertyStart("worst");
    contest.worst(Report.WORST).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("best");
    contest.best(Report.BEST).forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void estimate(JsonGenerator json, Estimate estimate) {
    json.writeNumberProperty("delta", estimate.delta());
    json.writeNumberProperty("low", estimate.low());
    json.writeNumberProperty("high", estimate.high());
  }

  private void gates(JsonGenerator json) {
    if (!details.gates().isEmpty()) {
      json.writeObjectPropertyStart("gates");
      details.gates().forEach((name, weights) -> JsonText.numbers(json, name, weights));
      json.writeEndObject();
    }
  }

  private void topics(JsonGenerator json) {
    json.writeArrayPropertyStart("topics");
    for (String topic : comparison.baseline().topics().keySet()) {
      json.writeStartObject();
      json.writeStringProperty("topic", topic);
      json.writeStringProperty("class", comparison.strata().of(topic));
      String text = details.texts().get(topic);
      if (text != null) {
        json.writeStringProperty("text", text);
      }
      var values = new TreeMap<String, Double>();
      comparison
          .runs()
          .forEach(run -> values.put(run.run(), run.topics().getOrDefault(topic, 0.0)));
      JsonText.numbers(json, "values", values);
      experts(json, details.experts().getOrDefault(topic, List.of()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void experts(JsonGenerator json, List<ExpertAccount> accounts) {
    if (!accounts.isEmpty()) {
      json.writeArrayPropertyStart("experts");
      for (ExpertAccount account : accounts) {
        json.writeStartObject();
        json.writeStringProperty("expert", account.expert());
        json.writeNumberProperty("value", account.value());
        json.writeArrayPropertyStart("ranks");
        account.ranks().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeNumberProperty("missing", account.missing());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
