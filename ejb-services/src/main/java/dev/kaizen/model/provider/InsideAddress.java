package dev.kaizen.model.provider;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses lie inside a network or mean no single host; see the IANA special registries. */
final class InsideAddress {
  private static final int V4 = 4;

  private InsideAddress() {}

  static boolean is(InetAddress address) {
    byte[] b = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (b.length == V4 ? isSpecial(b) : isUnusual(b));
  }

  private static boolean isSpecial(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    return first == 0
        || first >= 240
        || first == 100 && (second & 0xc0) == 64
        || first == 192 && second == 0 && b[2] == 0
        || first == 198 && (second & 0xfe) == 18;
  }

  /** Unique local, Teredo, and the forms that carry an address of version 4. */
  private static boolean isUnusual(byte[] b) {
    boolean uniqueLocal = (b[0] & 0xfe) == 0xfc;
    boolean teredo = starts(b, 0x20, 0x01, 0, 0);
    boolean localTranslation = starts(b, 0, 0x64, 0xff, 0x9b, 0, 1);
    if (uniqueLocal || teredo || localTranslation) {
      return true;
    }
    boolean compatible = starts(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    boolean translated = starts(b, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
    boolean sixToFour = starts(b, 0x20, 0x02);
    return (compatible || translated) && is(v4(b, 12)) || sixToFour && is(v4(b, 2));
  }

  private static boolean starts(byte[] b, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((b[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress v4(byte[] b, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + V4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
