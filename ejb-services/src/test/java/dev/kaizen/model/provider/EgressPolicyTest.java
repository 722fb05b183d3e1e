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
        "0.1.2.3",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fd00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001:0:0:0:0:0:0:1"
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

  /** However an address is written, only what the operator wrote is taken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://127.1/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fe80::1%25eth0]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://metadata.google.internal/",
        "https://localhost/",
        "https://api.example.com./v1",
        "https://api.example.com.localhost/v1"
      })
  void no_other_way_to_write_an_inside_address_passes(String url) {
    assertNotCalled("api.example.com", url);
  }

  /** Some resolvers read these as 127.0.0.1; listed, they are still names that lead inside. */
  @ParameterizedTest
  @ValueSource(strings = {"0x7f.0.0.1", "0x7f000001", "localtest.example"})
  void a_listed_name_that_hides_an_inside_address_is_refused(String host) {
    assertNotCalled(host, "https://" + host + "/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com@127.0.0.1/",
        "https://api.example.com:443@127.0.0.1/",
        "https://127.0.0.1#@api.example.com/",
        "https://api.example.com\\@127.0.0.1/",
        "https://api。example。com/",
        "https://api.example.com%2f@127.0.0.1/",
        "jar:https://api.example.com!/",
        "gopher://api.example.com/",
        "//api.example.com/"
      })
  void an_address_that_reads_in_two_ways_is_invalid(String url) {
    assertThatThrownBy(() -> policy("api.example.com,127.0.0.1", "93.184.216.34").require(url))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }

  @Test
  void a_name_is_called_over_tls_only_so_that_its_owner_cannot_point_it_inside_after_the_look() {
    assertRefused("api.example.com", "http://api.example.com/v1", "93.184.216.34");
    assertThat(policy("api.example.com", "93.184.216.34").require("https://api.example.com/v1"))
        .hasScheme("https");
  }

  @Test
  void one_inside_address_among_outside_ones_is_enough_to_refuse() {
    EgressPolicy both =
        new EgressPolicy(
            "api.example.com",
            host -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("::1")));

    assertThatThrownBy(() -> both.require("https://api.example.com/v1"))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EGRESS_REFUSED));
  }

  private static void assertNotCalled(String allowed, String url) {
    assertThatThrownBy(() -> policy(allowed, "127.0.0.1").require(url))
        .isInstanceOfSatisfying(
            KaizenException.class,
            e -> assertThat(e.code()).isIn(ErrorCode.EGRESS_REFUSED, ErrorCode.INVALID_INPUT));
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
