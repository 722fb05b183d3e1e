package dev.kaizen.rest.approval;

import dev.kaizen.approval.Simulation;
import dev.kaizen.rest.request.Texts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What past requests would have come to. */
@Schema(
    name = "ApprovalSimulation",
    example =
        """
        {"looked":1000,"applies":120,"changed":7,"cases":[
         {"id":"0193f0aa-1111-7abc-8def-000000000002","title":"Purchase of desks",
          "before":"approved","after":"open","termsBefore":"the workflow's own terms",
          "waitsFor":"the role reviewer"}]}""")
public record SimulationJson(
    @Schema(description = "The latest requests, at most 1000") int looked,
    @Schema(description = "To how many the policy would have applied") int applies,
    @Schema(description = "How many would stand otherwise") int changed,
    List<CaseJson> cases) {

  /** A request that would stand otherwise. */
  @Schema(
      name = "ApprovalSimulationCase",
      example =
          """
          {"id":"0193f0aa-1111-7abc-8def-000000000002","title":"Purchase of desks",
           "before":"approved","after":"open","termsBefore":"the workflow's own terms",
           "waitsFor":"the role reviewer"}""")
  public record CaseJson(
      UUID id,
      String title,
      String before,
      @Schema(description = "open: more people would have been needed") String after,
      String termsBefore,
      String waitsFor) {}

  static SimulationJson of(Simulation s) {
    return new SimulationJson(
        s.looked(),
        s.applies(),
        s.changed(),
        s.cases().stream()
            .map(
                c ->
                    new CaseJson(
                        c.id(),
                        c.title(),
                        Texts.lower(c.before()),
                        Texts.lower(c.after()),
                        c.termsBefore().toString(),
                        c.waitsFor()))
            .toList());
  }
}
