package dev.kaizen.model.provider;

import dev.kaizen.sdk.model.Embedder;
import dev.kaizen.usage.CallPlan;
import dev.kaizen.usage.ModelMeter;
import dev.kaizen.usage.ModelMeter.Measured;
import dev.kaizen.usage.Tokens;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Embeddings of an OpenAI-compatible endpoint. Its dimension is found out by asking. */
public final class OpenAiEmbedder implements Embedder {
  private static final int BATCH = 100;

  private final OpenAiEndpoint endpoint;
  private final ModelMeter meter;

  public OpenAiEmbedder(OpenAiEndpoint endpoint, ModelMeter meter) {
    this.endpoint = endpoint;
    this.meter = meter;
  }

  @Override
  public String name() {
    return endpoint.connection();
  }

  @Override
  public int dimension() {
    return embed(List.of("dimension")).getFirst().length;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<Embedding> embeddings;
    try {
      long bytes = texts.stream().mapToLong(OpenAiEmbedder::bytes).sum();
      var plan = new CallPlan(endpoint.connection(), "openai/" + endpoint.model(), bytes, true);
      embeddings =
          meter
              .call(
                  plan,
                  max -> measured(model().embedAll(texts.stream().map(TextSegment::from).toList())))
              .value();
    } catch (RuntimeException e) {
      throw e instanceof dev.kaizen.sdk.error.KaizenException known
          ? known
          : ProviderFailures.of(endpoint.connection(), e);
    }
    if (embeddings.size() != texts.size()) {
      throw OpenAiEndpoint.empty(endpoint.connection());
    }
    return embeddings.stream().map(Embedding::vector).toList();
  }

  private static Measured<List<Embedding>> measured(Response<List<Embedding>> response) {
    var tokens = response.tokenUsage();
    long in = tokens == null || tokens.inputTokenCount() == null ? 0 : tokens.inputTokenCount();
    return new Measured<>(response.content(), new Tokens(in, 0));
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private EmbeddingModel model() {
    return OpenAiEmbeddingModel.builder()
        .baseUrl(endpoint.allowedUrl())
        .apiKey(endpoint.key())
        .modelName(endpoint.model())
        .timeout(endpoint.timeout())
        .maxRetries(0)
        .maxSegmentsPerBatch(BATCH)
        .httpClientBuilder(endpoint.http())
        .build();
  }
}
