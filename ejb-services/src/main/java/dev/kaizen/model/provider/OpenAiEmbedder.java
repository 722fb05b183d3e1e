package dev.kaizen.model.provider;

import dev.kaizen.sdk.model.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.util.List;

/** Embeddings of an OpenAI-compatible endpoint. Its dimension is found out by asking. */
public final class OpenAiEmbedder implements Embedder {
  private static final int BATCH = 100;

  private final OpenAiEndpoint endpoint;

  public OpenAiEmbedder(OpenAiEndpoint endpoint) {
    this.endpoint = endpoint;
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
      embeddings = model().embedAll(texts.stream().map(TextSegment::from).toList()).content();
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
