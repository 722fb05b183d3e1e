package dev.kaizen.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.BundleEntry;
import dev.kaizen.verifier.BundleHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes entries in the form that the verifier reads. */
final class AuditBundle implements AutoCloseable {
  private final JsonGenerator json;

  AuditBundle(OutputStream out, String tenant, AuditHead head) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    json.writeStartObject();
    json.writeStringField("format", BundleHeader.FORMAT);
    json.writeStringField("tenant", tenant);
    json.writeStringField("exportedAt", AuditChain.time(Instant.now()));
    json.writeNumberField("headSeq", head.seq());
    json.writeStringField("headHash", head.hash());
    json.writeEndObject();
  }

  static BundleEntry entryOf(AuditEntry entry) {
    return new BundleEntry(
        entry.seq(),
        AuditChain.time(entry.at()),
        entry.actor(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.payload(),
        entry.prevHash(),
        entry.hash());
  }

  boolean write(AuditEntry entry) {
    try {
      json.writeStartObject();
      json.writeNumberField("seq", entry.seq());
      json.writeStringField("at", AuditChain.time(entry.at()));
      json.writeStringField("actor", entry.actor());
      json.writeStringField("action", entry.action());
      json.writeStringField("subjectType", entry.subjectType());
      json.writeStringField("subjectId", entry.subjectId());
      json.writeStringField("payload", entry.payload());
      json.writeStringField("prevHash", entry.prevHash());
      json.writeStringField("hash", entry.hash());
      json.writeEndObject();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
