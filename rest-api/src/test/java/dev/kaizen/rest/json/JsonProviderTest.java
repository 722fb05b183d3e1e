package dev.kaizen.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class JsonProviderTest {

  record Line(String item, int count) {}

  record Order(String name, @Nullable String comment, Instant at, List<Line> lines) {
    Order {
      if (name.isBlank()) {
        throw new KaizenException(ErrorCode.INVALID_WORKFLOW, "An order has a name");
      }
    }
  }

  @Test
  void record_with_times_is_read_and_may_leave_out_what_is_nullable() throws IOException {
    Object order =
        read(
            "{\"name\":\"a\",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":[{\"item\":\"x\",\"count\":2}]}");

    assertThat(order)
        .isEqualTo(
            new Order("a", null, Instant.parse("2026-01-02T03:04:05Z"), List.of(new Line("x", 2))));
  }

  @Test
  void time_is_written_as_iso_text() throws IOException {
    assertThat(JsonMappers.strict().writeValueAsString(List.of(Instant.EPOCH)))
        .isEqualTo("[\"1970-01-01T00:00:00Z\"]");
  }

  @Test
  void broken_json_is_refused_with_its_place() {
    assertThat(refusal("{\n  \"name\": oops }")).contains("not valid JSON at line 2, column 1");
  }

  @Test
  void unknown_field_is_named_with_the_known_ones() {
    assertThat(
            refusal("{\"name\":\"a\",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":[],\"colour\":1}"))
        .contains("Unknown field 'colour'")
        .contains("comment");
  }

  @Test
  void missing_field_is_named() {
    assertThat(refusal("{\"name\":\"a\",\"lines\":[]}")).isEqualTo("Field 'at' is missing");
  }

  @Test
  void all_missing_fields_are_named_at_once() {
    assertThat(refusal("{\"name\":\"a\"}")).isEqualTo("Fields 'at', 'lines' are missing");
  }

  @Test
  void missing_field_deep_inside_is_named_with_its_path() {
    assertThat(
            refusal(
                "{\"name\":\"a\",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":[{\"item\":\"x\"}]}"))
        .isEqualTo("Field 'lines[0].count' is missing");
  }

  @Test
  void null_where_there_must_be_a_value_is_named() {
    assertThat(refusal("{\"name\":null,\"at\":\"2026-01-02T03:04:05Z\",\"lines\":[]}"))
        .isEqualTo("Field 'name' must not be null");
  }

  @Test
  void value_of_the_wrong_form_is_named() {
    assertThat(refusal("{\"name\":\"a\",\"at\":\"yesterday\",\"lines\":[]}"))
        .contains("Field 'at'")
        .contains("not a valid Instant");
    assertThat(refusal("{\"name\":\"a\",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":5}"))
        .contains("Field 'lines'");
  }

  @Test
  void field_given_twice_is_refused() {
    assertThat(refusal("{\"name\":\"a\",\"name\":\"b\"}")).contains("Duplicate field 'name'");
  }

  @Test
  void list_where_an_object_is_expected_is_refused() {
    assertThat(refusal("[]")).contains("not the JSON expected here");
  }

  @Test
  void literal_null_counts_as_no_body() {
    assertThat(refusal("null")).contains("empty");
  }

  @Test
  void refusal_of_the_record_itself_keeps_its_code() {
    Throwable thrown =
        catchThrowable(() -> read("{\"name\":\" \",\"at\":\"2026-01-02T03:04:05Z\",\"lines\":[]}"));

    assertThat(thrown)
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_WORKFLOW));
  }

  @Test
  void body_that_grows_past_its_limit_keeps_its_code() {
    InputStream start =
        new ByteArrayInputStream("{\"name\":\"aaaa".getBytes(StandardCharsets.UTF_8));
    InputStream rest =
        new InputStream() {
          @Override
          public int read() {
            throw new KaizenException(ErrorCode.TOO_LARGE, "too large");
          }
        };

    assertThat(catchThrowable(() -> read(new SequenceInputStream(start, rest))))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE));
  }

  private static String refusal(String json) {
    Throwable thrown = catchThrowable(() -> read(json));
    assertThat(thrown)
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
    return thrown.getMessage();
  }

  private static Object read(String json) throws IOException {
    return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object read(InputStream body) throws IOException {
    return new JsonProvider()
        .readFrom(
            (Class) Order.class,
            Order.class,
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE,
            null,
            body);
  }
}
