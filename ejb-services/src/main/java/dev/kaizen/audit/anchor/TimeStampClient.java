package dev.kaizen.audit.anchor;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/**
 * Asks a time-stamp server of RFC 3161 to say when something was there. Its address is the
 * operator's. A token counts when it is over what was sent, answers this question and no other, and
 * is signed by the certificate it brings; whether that certificate is to be believed is for whoever
 * reads the token.
 */
public final class TimeStampClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  public TimeStampClient(URI server) {
    this.server = server;
  }

  /** The token in DER; DEPENDENCY_UNAVAILABLE when there is none that counts. */
  public byte[] stamp(byte[] content) {
    try {
      var question = new TimeStampRequestGenerator();
      question.setCertReq(true);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      TimeStampRequest asked =
          question.generate(TSPAlgorithms.SHA256, digest, new BigInteger(NONCE_BITS, RANDOM));
      TimeStampResponse answer = new TimeStampResponse(answer(asked.getEncoded()));
      answer.validate(asked);
      TimeStampToken token = answer.getTimeStampToken();
      if (token == null) {
        throw failed("The time-stamp server refuses: " + answer.getStatusString(), null);
      }
      requireSigned(token);
      return token.getEncoded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("The server stops", e);
    } catch (IOException | GeneralSecurityException | TSPException e) {
      throw failed("The time-stamp server gives no token that counts: " + e.getMessage(), e);
    }
  }

  private byte[] answer(byte[] question) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(question))
                .build(),
            BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("it answers with status " + response.statusCode());
    }
    return response.body();
  }

  private static void requireSigned(TimeStampToken token) throws TSPException {
    try {
      Selector<X509CertificateHolder> signer = token.getSID();
      X509CertificateHolder certificate =
          token.getCertificates().getMatches(signer).stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      failed("The time-stamp server gives a token without its certificate", null));
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (OperatorCreationException | java.security.cert.CertificateException e) {
      throw failed("The certificate of the time-stamp server cannot be used", e);
    }
  }

  private static KaizenException failed(
      String why, @org.jspecify.annotations.Nullable Exception cause) {
    return cause == null
        ? new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, why)
        : new KaizenException(ErrorCode.DEPENDENCY_UNAVAILABLE, why, cause);
  }
}
