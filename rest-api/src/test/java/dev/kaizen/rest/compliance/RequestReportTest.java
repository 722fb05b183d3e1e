package dev.kaizen.rest.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.Report;
import org.junit.jupiter.api.Test;

class RequestReportTest {

  @Test
  void words_and_dates_become_what_the_service_takes() {
    RequestReport.Wanted wanted =
        new RequestReport("soc2", "2026-10-23", "2026-11-23T12:00:00Z", "pdf").wanted();

    assertThat(wanted.framework()).isEqualTo(Framework.SOC2);
    assertThat(wanted.format()).isEqualTo(Report.Format.PDF);
    assertThat(wanted.from()).isEqualTo("2026-10-23T00:00:00Z");
  }

  @Test
  void window_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> new RequestReport("soc2", "2026-11-23", "2026-11-23", "pdf").wanted())
        .hasMessageContaining("from must lie before to");
  }

  @Test
  void format_there_is_not_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> new RequestReport("soc2", "2026-10-23", "2026-11-23", "docx").wanted())
        .hasMessageContaining(
            "format is 'docx'; it must be one of [pdf, xlsx, csv, json, oscal, zip]");
  }
}
