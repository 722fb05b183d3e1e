package dev.kaizen.compliance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.kaizen.compliance.ClauseStatus.State;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The OSCAL file, held against the schema of NIST. */
class ReportOscalTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ReportContent CONTENT = SampleReport.soc2();

  @Test
  void file_keeps_to_the_schema() throws IOException {
    assertThat(schema().validate(document())).isEmpty();
  }

  @Test
  void schema_finds_what_is_wrong() throws IOException {
    JsonNode wrong = document();
    ((ObjectNode) wrong.at("/assessment-results/results/0/findings/0/target/status"))
        .put("state", "perfect");
    assertThat(schema().validate(wrong)).isNotEmpty();
    JsonNode lacking = document();
    ((ObjectNode) lacking.at("/assessment-results")).remove("import-ap");
    assertThat(schema().validate(lacking)).isNotEmpty();
  }

  @Test
  void only_what_passes_is_satisfied_and_what_nothing_speaks_for_is_no_finding()
      throws IOException {
    List<JsonNode> findings = list("/findings");
    assertThat(findings)
        .hasSize((int) (CONTENT.count(State.PASSING) + CONTENT.count(State.FAILING)));
    assertThat(findings)
        .filteredOn(f -> f.at("/target/status/state").asText().equals("satisfied"))
        .hasSize((int) CONTENT.count(State.PASSING));
    assertThat(document().at("/assessment-results/results/0/remarks").asText()).contains("CC1.2");
  }

  @Test
  void failing_item_is_evidence_and_a_statement_is_an_attestation() throws IOException {
    assertThat(list("/observations"))
        .anyMatch(
            o ->
                o.at("/relevant-evidence/0/description")
                    .asText()
                    .contains("its content does not match its hash"));
    assertThat(list("/attestations").getFirst().at("/parts/0/prose").asText())
        .contains("A code of conduct is signed each year.");
  }

  @Test
  void same_content_has_the_same_ids_whenever_it_is_written() throws IOException {
    assertThat(ReportOscal.write(CONTENT)).isEqualTo(ReportOscal.write(SampleReport.soc2()));
    JsonNode later =
        JSON.readTree(
            ReportOscal.write(SampleReport.of("acme", SampleReport.GENERATED.plusSeconds(60))));
    assertThat(later.at("/assessment-results/uuid"))
        .isEqualTo(document().at("/assessment-results/uuid"));
  }

  private static List<JsonNode> list(String path) throws IOException {
    return StreamSupport.stream(
            document().at("/assessment-results/results/0" + path).spliterator(), false)
        .toList();
  }

  private static JsonNode document() throws IOException {
    return JSON.readTree(ReportOscal.write(CONTENT));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            ReportOscalTest.class.getResourceAsStream("/schema/json/oscal-ar_schema.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }
}
