package dev.kaizen.sdk.expression;

import dev.cel.common.types.CelKind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled expression; safe for any number of threads. */
public final class Expression {
  private final String source;
  private final CelRuntime.Program program;
  private final List<Reference> references;
  private final CelKind kind;

  Expression(String source, CelRuntime.Program program, List<Reference> references, CelKind kind) {
    this.source = source;
    this.program = program;
    this.references = List.copyOf(references);
    this.kind = kind;
  }

  public String source() {
    return source;
  }

  /** What it reads of {@code input} and {@code state}, as far as the text shows. */
  public List<Reference> references() {
    return references;
  }

  /** False when it can be told before a run that the value is neither true nor false. */
  public boolean mayBeBoolean() {
    return kind == CelKind.BOOL || kind == CelKind.DYN;
  }

  /** False when it can be told before a run that the value is no list. */
  public boolean mayBeList() {
    return kind == CelKind.LIST || kind == CelKind.DYN;
  }

  /**
   * The value as plain JSON.
   *
   * @param where names the expression in the complaint, such as {@code node 'extract' inputs.text}
   */
  public @Nullable Object evaluate(
      String where, Map<String, Object> input, Map<String, Object> state) {
    try {
      return CelValues.toJson(
          program.eval(Map.of("input", CelValues.toCel(input), "state", CelValues.toCel(state))));
    } catch (CelEvaluationException e) {
      throw failed(where, message(e), e);
    } catch (KaizenException e) {
      throw failed(where, String.valueOf(e.getMessage()), e);
    }
  }

  private KaizenException failed(String where, String what, Exception cause) {
    return new KaizenException(
        ErrorCode.EXPRESSION_FAILED, "%s: '%s' failed: %s".formatted(where, source, what), cause);
  }

  private static String message(CelEvaluationException e) {
    return String.valueOf(e.getMessage()).replace("evaluation error at <input>:", "at character ");
  }
}
