package dev.kaizen.model.provider;

import dev.kaizen.model.provider.ReplyReader.Reply;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Prompt;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.usage.CallPlan;
import dev.kaizen.usage.ModelMeter;
import dev.kaizen.usage.ModelMeter.Measured;
import dev.kaizen.usage.Tokens;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an OpenAI-compatible endpoint. The endpoint is asked to hold the model to the
 * signature's schema; one that cannot is asked in words only. A reply that violates the signature
 * is sent back once with what is wrong; the second must hold. Both tries are in the answer's
 * record, and each is paid for by itself. Instead of answering it may ask for the tools it is
 * offered: {@link ToolTalk}.
 */
public final class OpenAiModel implements Model {
  private final OpenAiEndpoint endpoint;
  private final ModelMeter meter;

  public OpenAiModel(OpenAiEndpoint endpoint, ModelMeter meter) {
    this.endpoint = endpoint;
    this.meter = meter;
  }

  @Override
  public ModelAnswer answer(ModelRequest request) {
    var reader = new ReplyReader(request);
    Prompt prompt = Prompt.of(request);
    var talk = new ToolTalk(request);
    List<ChatMessage> messages = talk.messages();
    ResponseFormat format = OutputSchema.of(request.signature(), !request.passages().isEmpty());

    Said first = ask(messages, talk.offered(), format);
    if (!first.calls().isEmpty()) {
      return ModelAnswer.calling(
          ToolTalk.calls(first.calls()),
          name(),
          prompt.text(),
          ToolTalk.words(first.calls()),
          first.usage());
    }
    Reply reply = reader.read(first.text());
    if (reply.problems().isEmpty()) {
      return answer(reply, prompt.text(), first.text(), first.usage());
    }
    String repair =
        "That answer violates what was asked: %s. Answer again with the one JSON object."
            .formatted(String.join("; ", reply.problems()));
    messages.add(AiMessage.from(first.text()));
    messages.add(UserMessage.from(repair));
    Said second = ask(messages, List.of(), first.format());
    Reply repaired = reader.read(second.text());
    if (!repaired.problems().isEmpty()) {
      throw new KaizenException(
          ErrorCode.MODEL_OUTPUT_INVALID,
          "The model connection '%s' violated the signature twice: %s"
              .formatted(endpoint.connection(), String.join("; ", repaired.problems())));
    }
    return answer(
        repaired,
        prompt.text() + "\n\n[second try]\n" + repair,
        "[first try]\n%s\n[second try]\n%s".formatted(first.text(), second.text()),
        first.usage().plus(second.usage()));
  }

  /** What came back, and the format that the endpoint took. */
  private record Said(
      String text,
      List<ToolExecutionRequest> calls,
      Usage usage,
      @Nullable ResponseFormat format) {}

  private Said ask(
      List<ChatMessage> messages, List<ToolSpecification> tools, @Nullable ResponseFormat format) {
    try {
      return said(messages, tools, format);
    } catch (InvalidRequestException e) {
      if (format == null) {
        throw ProviderFailures.of(endpoint.connection(), e);
      }
      // Many compatible endpoints know no response format; the prompt says the same in words.
      return ask(messages, tools, null);
    } catch (KaizenException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ProviderFailures.of(endpoint.connection(), e);
    }
  }

  private Said said(
      List<ChatMessage> messages, List<ToolSpecification> tools, @Nullable ResponseFormat format) {
    var request = ChatRequest.builder().messages(messages);
    if (format != null) {
      request.responseFormat(format);
    }
    if (!tools.isEmpty()) {
      request.toolSpecifications(tools);
    }
    long bytes = bytes(messages, format) + (tools.isEmpty() ? 0 : length(tools.toString()));
    var plan = new CallPlan(endpoint.connection(), name(), bytes, true);
    var billed = meter.call(plan, maxOutput -> measured(chat(maxOutput).chat(request.build())));
    AiMessage message = billed.value();
    List<ToolExecutionRequest> calls =
        tools.isEmpty() ? List.of() : message.toolExecutionRequests();
    String text = message.text() == null ? "" : message.text();
    if (text.isBlank() && calls.isEmpty()) {
      throw OpenAiEndpoint.empty(endpoint.connection());
    }
    Tokens used = billed.used();
    return new Said(text, calls, new Usage(1, used.in(), used.out(), billed.costMicros()), format);
  }

  private static Measured<AiMessage> measured(ChatResponse response) {
    var tokens = response.tokenUsage();
    long in = tokens == null || tokens.inputTokenCount() == null ? 0 : tokens.inputTokenCount();
    long out = tokens == null || tokens.outputTokenCount() == null ? 0 : tokens.outputTokenCount();
    return new Measured<>(response.aiMessage(), new Tokens(in, out));
  }

  private static long bytes(List<ChatMessage> messages, @Nullable ResponseFormat format) {
    long all = format == null ? 0 : length(String.valueOf(format));
    for (ChatMessage message : messages) {
      all += length(message.toString());
    }
    return all;
  }

  private static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String name() {
    return "openai/" + endpoint.model();
  }

  private ModelAnswer answer(Reply reply, String prompt, String raw, Usage usage) {
    return new ModelAnswer(reply.outputs(), reply.citations(), name(), prompt, raw, usage);
  }

  private ChatModel chat(int maxOutput) {
    return OpenAiChatModel.builder()
        .baseUrl(endpoint.allowedUrl())
        .apiKey(endpoint.key())
        .modelName(endpoint.model())
        .maxTokens(maxOutput)
        .timeout(endpoint.timeout())
        .maxRetries(0)
        .temperature(0.0)
        .strictJsonSchema(false)
        .httpClientBuilder(endpoint.http())
        .build();
  }
}
