package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies, editing, signatures, deputies and talk, as programs and reviewers meet them. */
class ApprovalPoliciesIT {
  private final Person mia = Person.acme("mia");
  private final Person rita = Person.acme("rita");
  private final Person rob = Person.acme("rob");
  private final Person ada = Person.acme("ada");
  private final Person cora = Person.acme("cora");

  private String workflow = "";

  @BeforeEach
  void publish() {
    workflow = Content.askingWorkflow();
  }

  @Test
  void author_of_a_policy_cannot_make_it_active() {
    String policy = drafted(terms(1));

    ada.post("/approval-policies/%s/versions/1/activate".formatted(policy), Map.of())
        .isProblem(403, "SEPARATION_OF_DUTIES");
    assertThat(
            cora.post("/approval-policies/%s/versions/1/activate".formatted(policy), Map.of())
                .is(200)
                .text("status"))
        .isEqualTo("active");
    cora.delete("/approval-policies/" + policy, "\"1\"").is(204);
  }

  @Test
  void two_people_are_asked_and_an_edit_of_the_first_voids_what_the_second_saw() {
    String policy = active(terms(2, "editable", List.of("what")));
    JsonNode request = opened();
    assertThat(request.at("/policy/name").asText()).isEqualTo(policy);

    JsonNode edited =
        rita.post(
                decisions(request),
                Map.of(
                    "decision", "approve",
                    "contentHash", hash(request),
                    "edits", Map.of("what", "Less")))
            .is(200)
            .json();
    assertThat(edited.path("status").asText()).isEqualTo("open");
    assertThat(edited.at("/action/what").asText()).isEqualTo("Less");
    assertThat(hash(edited)).isNotEqualTo(hash(request));

    Reply late = rob.post(decisions(request), approve(request)).isProblem(409, "CONTENT_CHANGED");
    assertThat(late.text("detail")).contains("what: This → Less").contains("rita");
    assertThat(rob.post(decisions(request), approve(edited)).is(200).text("status"))
        .isEqualTo("approved");
    assertThat(Content.ended("/runs/" + run(request)).at("/output/approved").asBoolean()).isTrue();
  }

  @Test
  void policy_that_becomes_active_changes_open_requests_and_voids_what_was_seen() {
    JsonNode before = opened();
    String policy = active(terms(2));

    Reply late = rita.post(decisions(before), approve(before)).isProblem(409, "CONTENT_CHANGED");
    JsonNode now = rita.get("/approvals/" + before.path("id").asText()).is(200).json();

    assertThat(late.text("detail")).contains("policy:").contains(policy + " v1");
    assertThat(now.at("/policy/name").asText()).isEqualTo(policy);
    assertThat(rita.post(decisions(now), approve(now)).is(200).text("status")).isEqualTo("open");
    assertThat(rob.post(decisions(now), approve(now)).is(200).text("status")).isEqualTo("approved");
  }

  @Test
  void word_is_taken_back_while_the_request_is_open() {
    active(terms(2));
    JsonNode request = opened();
    rita.post(decisions(request), approve(request)).is(200);

    JsonNode after = rita.delete(decisions(request) + "/mine", "\"1\"").is(200).json();

    assertThat(after.at("/decisions/0/voided").asText()).contains("rita");
    assertThat(after.at("/stages/0/groups/0/approved").asInt()).isZero();
    assertThat(rita.post(decisions(request), approve(request)).is(200).text("status"))
        .isEqualTo("open");
  }

  @Test
  void signature_names_the_signer_and_is_bound_to_the_record() {
    active(terms(1, "signature", true));
    JsonNode request = opened();

    rita.post(decisions(request), approve(request)).isProblem(400, "INVALID_INPUT");
    JsonNode signed =
        rita.post(
                decisions(request),
                Map.of(
                    "decision", "approve",
                    "contentHash", hash(request),
                    "signature", Map.of("meaning", "Approved as responsible reviewer")))
            .is(200)
            .json();

    assertThat(signed.at("/decisions/0/signature/name").asText()).isEqualTo("rita");
    assertThat(signed.at("/decisions/0/signature/recordHash").asText()).hasSize(64);
  }

  @Test
  void who_is_named_may_decide_in_the_owners_place_and_neither_twice() {
    active(terms(2));
    JsonNode request = opened();

    rita.post(path(request) + "/delegate", Map.of("to", "cora", "reason", "On leave")).is(200);
    JsonNode after = cora.post(decisions(request), approve(request)).is(200).json();

    assertThat(after.at("/decisions/0/actingFor").asText()).isEqualTo("rita");
    rita.post(decisions(request), approve(request)).isProblem(409, "ALREADY_DECIDED");
    rob.post(path(request) + "/delegate", Map.of("to", "mia", "reason", ""))
        .isProblem(403, "SEPARATION_OF_DUTIES");
    assertThat(rob.post(decisions(request), approve(request)).is(200).text("status"))
        .isEqualTo("approved");
  }

  @Test
  void person_who_is_asked_besides_must_approve_too() {
    JsonNode request = opened();

    rita.post(path(request) + "/approvers", Map.of("to", "ada", "reason", "Budget owner")).is(200);
    assertThat(rita.post(decisions(request), approve(request)).is(200).text("status"))
        .isEqualTo("open");
    assertThat(ada.post(decisions(request), approve(request)).is(200).text("status"))
        .isEqualTo("approved");
  }

  @Test
  void deputy_sees_what_waits_for_the_owner_until_it_is_taken_back() {
    JsonNode request = opened();
    String id = request.path("id").asText();
    assertThat(mine(cora)).doesNotContain(id);

    String deputy =
        rita.post(
                "/deputies",
                Map.of(
                    "deputy",
                    "cora",
                    "from",
                    Instant.now().minusSeconds(60).toString(),
                    "until",
                    Instant.now().plusSeconds(3600).toString(),
                    "reason",
                    "On leave"))
            .is(201)
            .text("id");
    try {
      assertThat(mine(cora)).contains(id);
      rob.delete("/deputies/" + deputy, "\"1\"").isProblem(403, "FORBIDDEN");
    } finally {
      rita.delete("/deputies/" + deputy, "\"1\"").is(204);
    }
    assertThat(mine(cora)).doesNotContain(id);
    cora.post(decisions(request), approve(request)).isProblem(403, "FORBIDDEN");
  }

  @Test
  void question_goes_to_who_wants_it_and_only_they_answer() {
    JsonNode request = opened();

    rita.post(path(request) + "/questions", Map.of("text", "Which cost centre, @mia?")).is(201);
    rob.post(path(request) + "/answers", Map.of("text", "4711")).isProblem(403, "FORBIDDEN");
    mia.post(path(request) + "/answers", Map.of("text", "4711")).is(201);
    mia.post(path(request) + "/answers", Map.of("text", "4711")).isProblem(409, "WRONG_STATE");

    assertThat(mia.get(path(request) + "/comments").is(200).json())
        .extracting(c -> c.path("kind").asText())
        .containsExactly("question", "answer");
    Person.acme("wim").get(path(request) + "/comments").is(200);
  }

  @Test
  void one_word_decides_several_of_low_risk_each_by_itself() {
    JsonNode first = opened();
    JsonNode second = opened();

    JsonNode results =
        rita.post(
                "/approvals/decisions",
                Map.of(
                    "decision", "approve",
                    "comment", "Within budget",
                    "requests",
                        List.of(
                            Map.of("id", first.path("id").asText(), "contentHash", hash(first)),
                            Map.of(
                                "id", second.path("id").asText(),
                                "contentHash", "0".repeat(64)))))
            .is(200)
            .json();

    assertThat(results.get(0).path("status").asText()).isEqualTo("approved");
    assertThat(results.get(1).path("code").asText()).isEqualTo("CONTENT_CHANGED");
  }

  @Test
  void simulation_tells_what_a_draft_would_have_changed_and_changes_nothing() {
    JsonNode request = opened();
    rita.post(decisions(request), approve(request)).is(200);
    String policy = drafted(terms(2));

    JsonNode told =
        ada.get("/approval-policies/%s/versions/1/simulation".formatted(policy)).is(200).json();

    assertThat(told.path("applies").asInt()).isEqualTo(1);
    assertThat(told.at("/cases/0/before").asText()).isEqualTo("approved");
    assertThat(told.at("/cases/0/after").asText()).isEqualTo("open");
    assertThat(rita.get(path(request)).is(200).text("status")).isEqualTo("approved");
  }

  @Test
  void policy_that_makes_no_sense_is_refused_with_its_place() {
    assertThat(
            ada.post(
                    "/approval-policies",
                    Map.of(
                        "name", Content.freshName("p"),
                        "when", "input.action.amount >",
                        "terms", terms(1)))
                .isProblem(400, "INVALID_INPUT")
                .text("detail"))
        .startsWith("when:");
    ada.post(
            "/approval-policies",
            Map.of(
                "name", Content.freshName("p"),
                "when", "true",
                "terms", terms(1, "timing", Map.of("calendar", "nowhere", "due", "PT8H"))))
        .isProblem(400, "INVALID_INPUT");
  }

  @Test
  void requests_are_found_by_text_and_requester() {
    JsonNode request = opened();
    String id = request.path("id").asText();

    assertThat(ids(rita, "q=" + workflow)).containsExactly(id);
    assertThat(ids(rita, "workflow=%s&requestedBy=mia&highRisk=false".formatted(workflow)))
        .containsExactly(id);
    assertThat(ids(rita, "workflow=%s&requestedBy=rob".formatted(workflow))).isEmpty();
    assertThat(ids(rita, "workflow=%s&overdue=true".formatted(workflow))).isEmpty();
  }

  @Test
  void passage_whose_document_is_deleted_voids_what_was_seen_and_is_named() {
    String base = Content.knowledgeBase();
    String document = Content.document(base).path("id").asText();
    String asking = Content.freshName("show");
    Content.publish(
        asking,
        """
        name: %%s
        title: Ask with a passage
        input:
          - {name: what, type: string, description: What is asked}
        nodes:
          - {type: retrieve, id: find, knowledgeBase: %s, query: input.what, k: 2, into: passages}
          - type: approval
            id: ask
            title: Ask a person
            question: input.what
            reason: "'A person must look at it.'"
            action: {what: input.what}
            evidence: state.passages
            approverRole: reviewer
            into: decision
        edges:
          - {from: find, to: ask}
        output: {approved: "state.decision.decision == 'approve'"}
        """
            .formatted(base));
    JsonNode run =
        mia.post(
                "/workflows/%s/runs?wait=60".formatted(asking),
                Map.of("input", Map.of("what", "How many entrances does a sett have?")))
            .is(200)
            .json();
    JsonNode seen = Content.openRequest(run.path("id").asText());
    assertThat(seen.path("evidence").toString()).contains(document);

    Person.acme("wim").delete("/knowledge-bases/%s/documents/%s".formatted(base, document)).is(204);

    Reply late = rita.post(decisions(seen), approve(seen)).isProblem(409, "CONTENT_CHANGED");
    assertThat(late.text("detail")).contains("evidence: a passage of").contains("wim");
    JsonNode now = rita.get(path(seen)).is(200).json();
    assertThat(now.at("/evidence/0/withdrawn").asBoolean()).isTrue();
    assertThat(rita.post(decisions(now), approve(now)).is(200).text("status"))
        .isEqualTo("approved");
  }

  private String drafted(Map<String, Object> terms) {
    String name = Content.freshName("policy");
    ada.post(
            "/approval-policies",
            Map.of(
                "name",
                name,
                "when",
                "input.workflow == '%s'".formatted(workflow),
                "priority",
                10,
                "terms",
                terms))
        .is(201);
    return name;
  }

  private String active(Map<String, Object> terms) {
    String name = drafted(terms);
    cora.post("/approval-policies/%s/versions/1/activate".formatted(name), Map.of()).is(200);
    return name;
  }

  private static Map<String, Object> terms(int needed, Object... more) {
    Map<String, Object> terms =
        new java.util.HashMap<>(
            Map.of(
                "stages",
                List.of(Map.of("groups", List.of(Map.of("role", "reviewer", "needed", needed))))));
    for (int i = 0; i < more.length; i += 2) {
      terms.put((String) more[i], more[i + 1]);
    }
    return terms;
  }

  private JsonNode opened() {
    JsonNode run = Content.startedRun(workflow);
    return Content.openRequest(run.path("id").asText());
  }

  private List<String> mine(Person person) {
    return ids(person, "assignee=me&workflow=" + workflow);
  }

  private static List<String> ids(Person person, String query) {
    return person.get("/approvals?limit=200&" + query).is(200).items().stream()
        .map(r -> r.path("id").asText())
        .toList();
  }

  private static String run(JsonNode request) {
    return request.path("subject").asText().split(":", -1)[1];
  }

  private static String path(JsonNode request) {
    return "/approvals/" + request.path("id").asText();
  }

  private static String decisions(JsonNode request) {
    return path(request) + "/decisions";
  }

  private static String hash(JsonNode request) {
    return request.path("contentHash").asText();
  }

  private static Map<String, Object> approve(JsonNode request) {
    return Map.of("decision", "approve", "comment", "Fine.", "contentHash", hash(request));
  }
}
