package dev.kaizen.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Jackson in the place of the server's own JSON binding. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

  public JsonProvider() {
    super(JsonMappers.strict());
    disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    // Kept whole for a second look when it is refused; the limit on bodies keeps it small.
    byte[] bytes = body.readAllBytes();
    Object value;
    try {
      InputStream again = new ByteArrayInputStream(bytes);
      value = super.readFrom(type, genericType, annotations, mediaType, headers, again);
    } catch (JsonProcessingException e) {
      throw JsonWords.refusal(e, () -> MissingFields.of(type, bytes));
    }
    if (value == null) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "The body is empty; JSON is expected here");
    }
    return value;
  }
}
