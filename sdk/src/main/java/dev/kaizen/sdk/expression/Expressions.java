package dev.kaizen.sdk.expression;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compiles CEL over {@code input} and {@code state} and keeps what it compiled, the latest used.
 * The language is the same for every definition, so the source alone is the key, and nothing of any
 * tenant but the text of an expression is kept.
 */
public final class Expressions {
  private static final int KEPT = 5_000;
  private static final Cel CEL = CelEnvironment.create();

  private static final Map<String, Expression> COMPILED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Expression> eldest) {
              return size() > KEPT;
            }
          });

  private Expressions() {}

  /** EXPRESSION_FAILED with line, column and reason when the source is not an expression. */
  public static Expression compile(String source) {
    Expression known = COMPILED.get(source);
    if (known == null) {
      known = compileNew(source);
      COMPILED.put(source, known);
    }
    return known;
  }

  private static Expression compileNew(String source) {
    // The parser stops by itself at its limit, but words the refusal for programmers.
    if (source.codePointCount(0, source.length()) > CelEnvironment.LONGEST_SOURCE) {
      throw refused(
          "an expression has at most %d characters".formatted(CelEnvironment.LONGEST_SOURCE));
    }
    if (source.isBlank()) {
      throw refused("the expression is empty");
    }
    CelValidationResult result = CEL.compile(source);
    if (result.hasError()) {
      throw refused(
          result.getErrors().stream().map(Expressions::text).collect(Collectors.joining(", ")));
    }
    try {
      CelAbstractSyntaxTree ast = result.getAst();
      return new Expression(
          source, CEL.createProgram(ast), References.of(ast), ast.getResultType().kind());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new KaizenException(
          ErrorCode.EXPRESSION_FAILED, "the expression cannot be used: " + e.getMessage(), e);
    }
  }

  private static String text(CelIssue issue) {
    String message = issue.getMessage().replace(" (in container '')", "");
    return "%s %s".formatted(References.text(issue.getSourceLocation()), message);
  }

  private static KaizenException refused(String what) {
    return new KaizenException(ErrorCode.EXPRESSION_FAILED, what);
  }
}
