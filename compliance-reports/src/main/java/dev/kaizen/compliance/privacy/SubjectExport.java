package dev.kaizen.compliance.privacy;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.store.SubjectContent;
import dev.kaizen.compliance.store.SubjectStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a person is told of their data (GDPR Articles 15 and 20): a ZIP with a JSON file for each
 * place that is listed and not kept, and an index of all.
 */
@Stateless
public class SubjectExport {
  private static final int LARGEST = 256 * 1024 * 1024;

  @Inject private SubjectRequestService requests;
  @Inject private SubjectStore store;
  @Inject private SubjectContent content;
  @Inject private AuditLog audit;

  /** WRONG_STATE while it is not known what names the person. */
  @TenantScoped(Permission.COMPLIANCE_EDIT)
  public byte[] zip(UUID id) {
    SubjectRequest request = requests.get(id);
    if (request.search().state() != Search.State.DONE || request.subject() == null) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE, "Search first: it is not known what names the person");
    }
    List<SubjectPlace> places = store.open(id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      List<Map<String, Object>> index = new ArrayList<>();
      for (SubjectPlace place : places) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", place.title());
        line.put("foundIn", place.foundIn());
        Optional<String> text = content.of(place);
        if (text.isPresent()) {
          String name =
              "%s/%s.json".formatted(place.kind().name().toLowerCase(Locale.ROOT), place.id());
          line.put("file", name);
          write(zip, name, text.get());
        } else {
          line.put("file", "told by hand");
        }
        index.add(line);
        if (bytes.size() > LARGEST) {
          throw new KaizenException(
              ErrorCode.WRONG_STATE,
              "It is more than 256 MB: keep places out of it and hand those over otherwise");
        }
      }
      write(zip, "index.json", JsonText.write(index));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    audit.append(
        new AuditEvent(
            "subject-request.exported",
            "subject-request",
            id.toString(),
            Map.of("places", places.size())));
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
