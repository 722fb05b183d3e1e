package dev.kaizen.rest.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a POST is answered.
 *
 * @param location path below {@code /api/v1}, without a host, so that it holds behind any proxy
 * @param entity what is told as JSON, or JSON text when it is replayed
 * @param replayed whether an earlier request with the same key got it first
 */
public record Answer(int status, @Nullable String location, Object entity, boolean replayed) {
  private static final String ROOT = "/api/v1";

  public static Answer ok(Object entity) {
    return new Answer(200, null, entity, false);
  }

  public static Answer created(String location, Object entity) {
    return new Answer(201, ROOT + location, entity, false);
  }

  public static Answer accepted(String location, Object entity) {
    return new Answer(202, ROOT + location, entity, false);
  }

  /** The id the location ends with. */
  public UUID createdId() {
    if (location == null) {
      throw new IllegalStateException("Nothing was created");
    }
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (replayed) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.build();
  }
}
