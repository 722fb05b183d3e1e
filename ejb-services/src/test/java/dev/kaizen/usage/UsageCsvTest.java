package dev.kaizen.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageCsvTest {
  @Test
  void a_cell_that_a_spreadsheet_would_run_is_defused() {
    assertThat(UsageCsv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(UsageCsv.cell("@me")).isEqualTo("'@me");
    assertThat(UsageCsv.cell("plain")).isEqualTo("plain");
    assertThat(UsageCsv.cell(null)).isEmpty();
  }

  @Test
  void quotes_commas_and_lines_stay_in_their_cell() {
    assertThat(UsageCsv.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
  }
}
