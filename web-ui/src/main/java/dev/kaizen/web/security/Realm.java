package dev.kaizen.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.TokenTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The realm as the console needs it: check a token, renew one, end a session. */
@ApplicationScoped
public class Realm {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject private ConsoleLogin login;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile @Nullable Discovered discovered;

  private record Discovered(
      URI token, URI endSession, DefaultJWTProcessor<SecurityContext> verifier) {}

  /** A person by the tokens the realm gave them; refused when the access token does not verify. */
  SignedIn signedIn(String accessToken, String idToken, String refreshToken) {
    try {
      JWTClaimsSet claims = discovered().verifier.process(accessToken, null);
      TokenTenancy tenancy = TokenTenancy.of(claims.getClaims());
      String name = claims.getStringClaim("name");
      return new SignedIn(
          tenancy,
          name == null || name.isBlank() ? tenancy.username() : name,
          null,
          idToken,
          refreshToken,
          claims.getExpirationTime().toInstant());
    } catch (ParseException | BadJOSEException e) {
      throw new KaizenException(ErrorCode.UNAUTHENTICATED, "The realm's token is not valid", e);
    } catch (JOSEException e) {
      throw unreachable(e);
    }
  }

  /** Fresh tokens; empty when the realm no longer knows the session. */
  Optional<SignedIn> renew(SignedIn old) {
    String form =
        form(
            Map.of(
                "grant_type", "refresh_token",
                "refresh_token", old.refreshToken(),
                "client_id", login.getClientId(),
                "client_secret", login.getClientSecret()));
    HttpRequest request =
        HttpRequest.newBuilder(discovered().token)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 400 || response.statusCode() == 401) {
        return Optional.empty();
      }
      Map<String, Object> tokens = JSONObjectUtils.parse(response.body());
      return Optional.of(
          signedIn(
              JSONObjectUtils.getString(tokens, "access_token"),
              JSONObjectUtils.getString(tokens, "id_token"),
              JSONObjectUtils.getString(tokens, "refresh_token")));
    } catch (IOException | ParseException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  /** Where the browser must go so that the realm ends its session too and sends it back home. */
  URI endOfSession(Optional<SignedIn> person, String home) {
    String query =
        form(
            person
                .map(
                    p ->
                        Map.of(
                            "client_id", login.getClientId(),
                            "id_token_hint", p.idToken(),
                            "post_logout_redirect_uri", home))
                .orElse(
                    Map.of("client_id", login.getClientId(), "post_logout_redirect_uri", home)));
    return URI.create(discovered().endSession + "?" + query);
  }

  /**
   * Asked once and kept; asked again after a failure, so that the realm may start later than we.
   */
  private Discovered discovered() {
    Discovered known = discovered;
    if (known == null) {
      known = discover();
      discovered = known;
    }
    return known;
  }

  private Discovered discover() {
    URI address = URI.create(login.getIssuer() + "/.well-known/openid-configuration");
    try {
      var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      var document = JSONObjectUtils.parse(http.send(request, BodyHandlers.ofString()).body());
      return new Discovered(
          JSONObjectUtils.getURI(document, "token_endpoint"),
          JSONObjectUtils.getURI(document, "end_session_endpoint"),
          verifier(JSONObjectUtils.getURI(document, "jwks_uri")));
    } catch (IOException | ParseException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  private DefaultJWTProcessor<SecurityContext> verifier(URI keys) throws IOException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, JWKSourceBuilder.create(keys.toURL()).build()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            login.getAudience(),
            new JWTClaimsSet.Builder().issuer(login.getIssuer()).build(),
            Set.of("sub", "exp", "preferred_username")));
    return processor;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static KaizenException unreachable(Exception cause) {
    return new KaizenException(
        ErrorCode.DEPENDENCY_UNAVAILABLE, "The identity server does not answer", cause);
  }
}
