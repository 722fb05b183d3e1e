package dev.kaizen.audit.anchor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp server of RFC 3161 with a certificate of its own. */
final class TimeStampServer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** What it does with a question before it answers. */
  interface Mood {
    TimeStampRequest heard(TimeStampRequest asked) throws Exception;
  }

  private final HttpServer server;
  private final X509CertificateHolder certificate;
  private final TimeStampResponseGenerator answers;
  private volatile Mood mood = asked -> asked;

  TimeStampServer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      X500Name name = new X500Name("CN=Time");
      certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.ONE,
                  Date.from(Instant.EPOCH),
                  Date.from(Instant.parse("2100-01-01T00:00:00Z")),
                  name,
                  pair.getPublic())
              .addExtension(
                  Extension.extendedKeyUsage,
                  true,
                  new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
              .build(signer);
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", pair.getPrivate(), certificate(certificate)),
              digests.get(
                  new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                      org.bouncycastle.asn1.oiw.OIWObjectIdentifiers.idSHA1)),
              new ASN1ObjectIdentifier("1.2.3.4"));
      tokens.addCertificates(new JcaCertStore(List.of(certificate(certificate))));
      answers = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private static java.security.cert.X509Certificate certificate(X509CertificateHolder holder)
      throws java.security.cert.CertificateException {
    return new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter().getCertificate(holder);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  X509CertificateHolder certificate() {
    return certificate;
  }

  void in(Mood other) {
    mood = other;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] answer = new byte[0];
    int status = 200;
    try {
      TimeStampRequest asked =
          mood.heard(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
      answer = answers.generate(asked, BigInteger.TWO, Date.from(NOW)).getEncoded();
    } catch (Exception e) {
      status = 500;
    }
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
