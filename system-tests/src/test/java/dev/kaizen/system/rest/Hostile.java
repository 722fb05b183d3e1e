package dev.kaizen.system.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that somebody sends who means no good. */
final class Hostile {
  /** Would run in a browser that takes an answer for a page. */
  static final String SCRIPT = "<script>alert('kz')</script>";

  static final List<String> SQL =
      List.of(
          "' OR '1'='1' --",
          "'; DROP TABLE run; --",
          "x') UNION SELECT slug FROM control.tenant --",
          "\"; SET ROLE tenant_acme; --",
          "$1 ?1 :name %s");

  static final List<String> TEXTS =
      List.of(
          SQL.get(0),
          SQL.get(1),
          SQL.get(3),
          SCRIPT,
          "\"><img src=x onerror=alert(1)>",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "a\u0000b",
          "a\r\nSet-Cookie: stolen=1",
          "\u202e\ufeff\ufffe\ud83d\ude08 e\u0301",
          "${jndi:ldap://127.0.0.1:1/a} {{7*7}} #{1+1} %n",
          "9".repeat(40),
          "-1",
          "A".repeat(70_000));

  /** Bodies that are no JSON, or not such as anybody asked for. */
  static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"text\"",
          "{\"a\":1,\"a\":2}",
          "{\"__proto__\":{\"x\":1},\"class\":\"java.lang.Runtime\"}",
          "[".repeat(5_000),
          "{\"x\":1e999999999}",
          "{\"x\":\"\\ud800\"}",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
              + " \"file:///etc/passwd\">]><a>&b;</a>");

  private Hostile() {}

  static String inAddress(String text) {
    String shorter = text.substring(0, Math.min(text.length(), 3_000));
    return URLEncoder.encode(shorter, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
