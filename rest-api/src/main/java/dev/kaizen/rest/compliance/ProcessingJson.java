package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.register.ProcessingActivity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the record of processing activities. */
@Schema(
    name = "ProcessingActivity",
    example =
        """
        {"workflow":"hello","title":"Hello","version":1,
         "register":{"purpose":"Answer questions about the handbook","legalBasis":"none"},
         "processors":[{"connection":"offline","host":null,
          "register":{"processor":"answers on the server itself"}}],
         "knowledgeBases":[],"tools":["calculate (read)"],"approverRoles":[]}""")
public record ProcessingJson(
    String workflow,
    String title,
    int version,
    @Schema(description = "What the register says; empty when it says nothing")
        Map<String, String> register,
    List<Processor> processors,
    List<String> knowledgeBases,
    @Schema(description = "With their effect: read, write or irreversible") List<String> tools,
    List<String> approverRoles) {
  /** A model that is asked. */
  @Schema(name = "Processor")
  public record Processor(
      String connection,
      @Schema(description = "null when it answers on the server itself") @Nullable String host,
      Map<String, String> register) {}

  static ProcessingJson of(ProcessingActivity a) {
    return new ProcessingJson(
        a.workflow(),
        a.title(),
        a.version(),
        new TreeMap<>(a.register()),
        a.processors().stream()
            .map(p -> new Processor(p.connection(), p.host(), new TreeMap<>(p.register())))
            .toList(),
        a.knowledgeBases(),
        a.tools(),
        a.approverRoles());
  }
}
