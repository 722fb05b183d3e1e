package dev.kaizen.idempotency;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Gives a request that is sent again the answer the first one got, for a day. A key belongs to one
 * person in one tenant. Only what succeeded is kept: a refused request has changed nothing and is
 * judged anew.
 *
 * <p>The right asked for is one that every member has, because every member may send keys; the work
 * itself asks for its own.
 */
@Stateless
public class IdempotencyService {

  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  /**
   * Does the work unless it was done, in the transaction that keeps the answer: a server that dies
   * leaves both or neither, and of two at once the second waits and gets the first one's answer.
   *
   * @param work must keep to this transaction and call nothing outside
   */
  @TenantScoped(Permission.RUN_READ)
  public Outcome once(RequestKey key, Supplier<KeptAnswer> work) {
    JdbcKeptAnswers answers = answers();
    if (!answers.claim(key)) {
      return new Outcome(found(answers, key).orElseThrow(IdempotencyService::cutOff), true);
    }
    KeptAnswer answer = work.get();
    answers.finish(key, answer);
    return new Outcome(answer, false);
  }

  /** The answer that was kept for the key, for work that cannot share a transaction. */
  @TenantScoped(Permission.RUN_READ)
  public Optional<KeptAnswer> answered(RequestKey key) {
    return found(answers(), key);
  }

  /** Keeps an answer; when another was faster, that one stays and is the outcome. */
  @TenantScoped(Permission.RUN_READ)
  public Outcome keep(RequestKey key, KeptAnswer answer) {
    return once(key, () -> answer);
  }

  private JdbcKeptAnswers answers() {
    return new JdbcKeptAnswers(dataSource, Callers.current().username());
  }

  private static Optional<KeptAnswer> found(JdbcKeptAnswers answers, RequestKey key) {
    return answers
        .find(key.key())
        .map(
            kept -> {
              if (!kept.requestHash().equals(key.requestHash())) {
                throw new KaizenException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for another request; take a new key for this one");
              }
              return kept.answer();
            });
  }

  private static KaizenException cutOff() {
    return new KaizenException(
        ErrorCode.WRONG_STATE,
        "The first request with this Idempotency-Key was not answered yet; repeat it");
  }
}
