package dev.kaizen.model.provider;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the server may send a tenant's text. Only hosts that the operator listed; and a listed name
 * that leads into the operator's own network is refused unless the entry itself says so, by being
 * {@code localhost} or the address: a public name could be pointed inwards by its owner. A name is
 * called over TLS only: what it leads to may change between this look and the call, and then the
 * certificate does not fit and nothing is sent.
 */
public final class EgressPolicy {
  /** Looks a host up. */
  @FunctionalInterface
  public interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  private final Set<String> allowed;
  private final Resolver resolver;

  /**
   * @param allowed hosts or host:port, divided by commas; empty allows nothing
   */
  public EgressPolicy(String allowed, Resolver resolver) {
    this.allowed =
        Arrays.stream(allowed.split(","))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .collect(Collectors.toSet());
    this.resolver = resolver;
  }

  public static EgressPolicy of(String allowed) {
    return new EgressPolicy(allowed, host -> List.of(InetAddress.getAllByName(host)));
  }

  /** The address as a URI; INVALID_INPUT when it is none, EGRESS_REFUSED when it is not allowed. */
  public URI require(String baseUrl) {
    URI uri = parse(baseUrl);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    if (!allowed.contains(host) && !allowed.contains(host + ":" + port)) {
      throw refused(
          "The server may not call %s:%d: ask the operator to list it in KAIZEN_EGRESS_ALLOW"
              .formatted(host, port));
    }
    if (!namesItself(host) && !uri.getScheme().equals("https")) {
      throw refused("%s must be called with https".formatted(host));
    }
    for (InetAddress address : resolve(host)) {
      if (InsideAddress.is(address) && !namesItself(host)) {
        throw refused(
            "%s leads to an address of a private network: the operator must list the address itself"
                .formatted(host));
      }
    }
    return uri;
  }

  private static URI parse(String baseUrl) {
    try {
      URI uri = new URI(baseUrl);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(e);
    }
    throw notAnAddress(null);
  }

  private List<InetAddress> resolve(String host) {
    try {
      return resolver.addresses(host);
    } catch (UnknownHostException e) {
      throw new KaizenException(
          ErrorCode.MODEL_FAILED, "No host is called %s: check the base URL".formatted(host), e);
    }
  }

  private static boolean namesItself(String host) {
    return host.equals("localhost") || host.startsWith("[") || host.matches("[\\d.]+");
  }

  private static KaizenException refused(String message) {
    return new KaizenException(ErrorCode.EGRESS_REFUSED, message);
  }

  private static KaizenException notAnAddress(@org.jspecify.annotations.Nullable Throwable cause) {
    return new KaizenException(
        ErrorCode.INVALID_INPUT,
        "baseUrl must be like https://host/v1, without user, query or fragment",
        cause);
  }
}
