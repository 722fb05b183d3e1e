package dev.kaizen.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {
  @Test
  void an_empty_list_allows_nothing() {
    assertRefused("", "https://api.example.com/v1", "93.184.216.34");
  }

  @Test
  void a_listed_host_is_allowed_on_any_port_and_a_listed_port_on_that_only() {
    assertThat(
            policy("api.example.com", "93.184.216.34").require("https://API.example.com:8443/v1"))
        .hasPort(8443);
    assertThat(policy("api.example.com:443", "93.184.216.34").require("https://api.example.com/v1"))
        .hasHost("api.example.com");
    assertRefused("api.example.com:443", "http://api.example.com/v1", "93.184.216.34");
  }

  @Test
  void a_name_that_only_looks_like_a_listed_one_is_refused() {
    assertRefused("example.com", "https://example.com.evil.net/v1", "93.184.216.34");
    assertRefused("example.com", "https://sub.example.com/v1", "93.184.216.34");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.9",
        "172.16.5.5",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "fd00::1"
      })
  void a_listed_name_that_leads_inside_is_refused(String address) {
    assertRefused("api.example.com", "https://api.example.com/v1", address);
  }

  @Test
  void an_inside_address_is_allowed_when_the_operator_lists_itself() {
    assertThat(policy("localhost:8081", "127.0.0.1").require("http://localhost:8081/v1"))
        .hasPort(8081);
    assertThat(policy("10.1.2.3", "10.1.2.3").require("http://10.1.2.3/v1")).hasHost("10.1.2.3");
    assertRefused("localhost:8081", "http://localhost:9082/", "127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://api.example.com",
    "file:///etc/passwd",
    "https://user:secret@api.example.com/v1",
    "https://api.example.com/v1?key=1",
    "not an address",
    "https:///v1",
    "api.example.com"
  })
  void what_is_no_plain_web_address_is_invalid(String url) {
    assertThatThrownBy(() -> policy("api.example.com", "93.184.216.34").require(url))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }

  private static void assertRefused(String allowed, String url, String address) {
    assertThatThrownBy(() -> policy(allowed, address).require(url))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EGRESS_REFUSED));
  }

  private static EgressPolicy policy(String allowed, String address) {
    return new EgressPolicy(allowed, host -> List.of(InetAddress.ofLiteral(address)));
  }
}
