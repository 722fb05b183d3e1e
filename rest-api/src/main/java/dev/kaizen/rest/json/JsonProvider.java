package dev.kaizen.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.rest.security.NullCharacter;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * JSON bodies by Jackson, in the place of the server's own binding. Not Jackson's own provider: its
 * jar registers a second one without our settings, and the server may take either.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  private static final JsonMapper MAPPER = JsonMappers.strict();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isJson(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isJson(type);
  }

  /** Texts and bytes are told as they are. */
  private static boolean isJson(Class<?> type) {
    return type.isRecord() || Map.class.isAssignableFrom(type);
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
    NullCharacter.refuseInJson(bytes);
    Object value;
    try {
      value = bytes.length == 0 ? null : MAPPER.readValue(bytes, MAPPER.constructType(genericType));
    } catch (JsonProcessingException e) {
      throw JsonWords.refusal(e, () -> MissingFields.of(type, bytes));
    }
    if (value == null) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "The body is empty; JSON is expected here");
    }
    return value;
  }

  /** Made whole before the first byte is sent, so that a failure is told and not cut off. */
  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(MAPPER.writeValueAsBytes(value));
  }
}
