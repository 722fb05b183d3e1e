package dev.kaizen.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kaizen.idempotency.IdempotencyService;
import dev.kaizen.idempotency.KeptAnswer;
import dev.kaizen.idempotency.Outcome;
import dev.kaizen.idempotency.RequestKey;
import dev.kaizen.rest.json.JsonMappers;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Through here every POST goes: with the header {@code Idempotency-Key} it takes effect once,
 * however often it is sent; without one it simply does its work.
 */
@RequestScoped
public class Once {
  public static final String HEADER = "Idempotency-Key";
  private static final ObjectWriter JSON =
      JsonMappers.strict().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Inject private HttpServletRequest request;
  @Inject private IdempotencyService answers;

  /** For work that keeps to one transaction: its change and its answer are kept together. */
  public Answer atomically(@Nullable Object body, Supplier<Answer> work) {
    RequestKey key = key(body);
    return key == null ? work.get() : told(answers.once(key, () -> kept(work.get())));
  }

  /**
   * As {@link #atomically}, for an answer with a secret: it is kept without, so that a repeated
   * request learns that its work was done and nothing more.
   */
  public Answer tellingASecret(
      @Nullable Object body, Supplier<Answer> work, UnaryOperator<Object> withoutSecret) {
    RequestKey key = key(body);
    if (key == null) {
      return work.get();
    }
    Answer[] first = new Answer[1];
    Outcome outcome =
        answers.once(
            key,
            () -> {
              Answer answer = work.get();
              first[0] = answer;
              return kept(
                  new Answer(
                      answer.status(),
                      answer.location(),
                      withoutSecret.apply(answer.entity()),
                      false));
            });
    Answer fresh = first[0];
    return fresh == null ? told(outcome) : fresh;
  }

  /** For work that takes long or calls outside, and does no harm when two do it at once. */
  public Answer repeatably(@Nullable Object body, Supplier<Answer> work) {
    RequestKey key = key(body);
    if (key == null) {
      return work.get();
    }
    Optional<KeptAnswer> earlier = answers.answered(key);
    return told(
        earlier
            .map(answer -> new Outcome(answer, true))
            .orElseGet(() -> answers.keep(key, kept(work.get()))));
  }

  /** For work outside every tenant, where no answer can be kept: a key is refused, not ignored. */
  public Answer withoutKey(String instead, Supplier<Answer> work) {
    if (request.getHeader(HEADER) != null) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "Idempotency-Key is not taken here: " + instead);
    }
    return work.get();
  }

  private @Nullable RequestKey key(@Nullable Object body) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return null;
    }
    String asked = request.getMethod() + " " + request.getRequestURI() + "\n" + json(body);
    return new RequestKey(key, sha256(asked));
  }

  private static KeptAnswer kept(Answer answer) {
    return new KeptAnswer(answer.status(), answer.location(), json(answer.entity()));
  }

  private static Answer told(Outcome outcome) {
    KeptAnswer kept = outcome.answer();
    return new Answer(kept.status(), kept.location(), kept.body(), outcome.replayed());
  }

  private static String json(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is told can be written as JSON", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
