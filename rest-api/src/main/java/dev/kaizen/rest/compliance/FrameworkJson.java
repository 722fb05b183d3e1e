package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.Framework;
import dev.kaizen.rest.request.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework whose clauses controls serve. */
@Schema(
    name = "Framework",
    example =
        """
        {"id":"soc2","title":"SOC 2",
         "source":"AICPA Trust Services Criteria 2017, points of focus 2022"}""")
public record FrameworkJson(String id, String title, String source) {
  static FrameworkJson of(Framework f) {
    return new FrameworkJson(Texts.lower(f), f.title(), f.source());
  }
}
