package dev.kaizen.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampClientTest {
  private static final byte[] CONTENT = "a signed head".getBytes(StandardCharsets.UTF_8);

  private TimeStampServer server;
  private TimeStampClient client;

  @BeforeEach
  void open() {
    server = new TimeStampServer();
    client = new TimeStampClient(server.address());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void token_is_over_the_content_and_says_when() throws Exception {
    TimeStampToken token = new TimeStampToken(new CMSSignedData(client.stamp(CONTENT)));
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(server.certificate()));
    assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(TimeStampServer.NOW);
    assertThat(token.getTimeStampInfo().getMessageImprintDigest())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(CONTENT));
  }

  @Test
  void token_over_something_else_is_refused() {
    server.in(
        asked -> {
          var other = new TimeStampRequestGenerator();
          other.setCertReq(true);
          return other.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
        });
    assertRefused();
  }

  @Test
  void token_that_answers_another_question_is_refused() {
    server.in(
        asked -> {
          var other = new TimeStampRequestGenerator();
          other.setCertReq(true);
          return other.generate(
              TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), BigInteger.ONE);
        });
    assertRefused();
  }

  @Test
  void token_without_a_certificate_is_refused() {
    server.in(
        asked ->
            new TimeStampRequestGenerator()
                .generate(TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), asked.getNonce()));
    assertRefused();
  }

  @Test
  void server_that_fails_or_is_away_is_told_as_such() {
    server.in(
        asked -> {
          throw new IllegalStateException("no");
        });
    assertRefused();
    server.close();
    assertRefused();
  }

  @Test
  void head_is_kept_with_its_token_and_without_one_when_there_is_none(@TempDir Path folder)
      throws Exception {
    StampedAnchor anchor = new StampedAnchor(new AnchorFolder(folder), client);
    anchor.keep("acme", AnchorFolderTest.note(3));
    Path token = folder.resolve("acme/0000000000000000003.head.tst");
    assertThat(
            new TimeStampToken(new CMSSignedData(Files.readAllBytes(token)))
                .getTimeStampInfo()
                .getMessageImprintDigest())
        .isEqualTo(
            MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(folder.resolve("acme/0000000000000000003.head"))));

    server.close();
    assertThatThrownBy(() -> anchor.keep("acme", AnchorFolderTest.note(4)))
        .isInstanceOf(KaizenException.class);
    assertThat(anchor.newest("acme").orElseThrow().size()).isEqualTo(4);
  }

  private void assertRefused() {
    assertThatThrownBy(() -> client.stamp(CONTENT))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("time-stamp");
  }
}
