package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agent may do: a name and a description for the model, the arguments it takes,
 * what it does to the world, when people must agree, and how long it may take and say.
 *
 * <p>A tool that writes and is not told otherwise asks people each time. A worker that dies during
 * a call makes the call again, with the same idempotency key: whoever has an effect outside hands
 * the key on.
 *
 * @param timeLimit a call that takes longer is broken off by an interrupt
 * @param outputLimit characters of the result that the model gets to read
 * @param undo the tool that takes back what a call of this one did, called with the same arguments;
 *     null when nothing does
 */
public record Tool(
    String name,
    String description,
    List<Field> arguments,
    Effect effect,
    ToolApproval approval,
    Duration timeLimit,
    int outputLimit,
    @Nullable String undo,
    Body body) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Duration USUAL_TIME = Duration.ofSeconds(30);
  private static final int USUAL_OUTPUT = 20_000;
  private static final int MOST_OUTPUT = 1_000_000;

  /** What a tool does. The result is a plain JSON value. */
  public interface Body {
    @SuppressWarnings("NullableProblems")
    Object call(Call call) throws InterruptedException;
  }

  /**
   * @param idempotencyKey the same whenever the same call is repeated
   * @param undoes key of the call that this one takes back; null for a call of its own
   */
  public record Call(
      Map<String, Object> arguments, String idempotencyKey, @Nullable String undoes) {}

  public Tool {
    if (!NAME.matcher(name).matches()) {
      throw refused("A tool's name is a-z, 0-9 and '-', at most 63 characters: '%s' is not", name);
    }
    if (description.isBlank()) {
      throw refused("The tool '%s' needs a description: the model chooses by it", name);
    }
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(approval, "approval");
    Objects.requireNonNull(body, "body");
    if (!timeLimit.isPositive() || outputLimit < 1 || outputLimit > MOST_OUTPUT) {
      throw refused("The limits of the tool '%s' must be more than nothing", name);
    }
  }

  /** A tool that changes nothing, and is called without asking. */
  public static Tool reads(String name, String description, List<Field> arguments, Body body) {
    return new Tool(
        name,
        description,
        arguments,
        Effect.READ,
        ToolApproval.NEVER,
        USUAL_TIME,
        USUAL_OUTPUT,
        null,
        body);
  }

  /** A tool that changes something; people are asked each time. */
  public static Tool writes(String name, String description, List<Field> arguments, Body body) {
    return reads(name, description, arguments, body).effect(Effect.WRITE);
  }

  /** A tool that changes something for good; people are asked each time. */
  public static Tool irreversible(
      String name, String description, List<Field> arguments, Body body) {
    return reads(name, description, arguments, body).effect(Effect.IRREVERSIBLE);
  }

  public Tool asking(ToolApproval when) {
    return new Tool(name, description, arguments, effect, when, timeLimit, outputLimit, undo, body);
  }

  public Tool within(Duration time, int output) {
    return new Tool(name, description, arguments, effect, approval, time, output, undo, body);
  }

  public Tool undoneBy(String tool) {
    return new Tool(
        name, description, arguments, effect, approval, timeLimit, outputLimit, tool, body);
  }

  public ToolSpec spec() {
    return new ToolSpec(name, description, arguments, effect);
  }

  private Tool effect(Effect other) {
    return new Tool(
        name,
        description,
        arguments,
        other,
        ToolApproval.ALWAYS,
        timeLimit,
        outputLimit,
        undo,
        body);
  }

  private static KaizenException refused(String message, String name) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message.formatted(name));
  }
}
