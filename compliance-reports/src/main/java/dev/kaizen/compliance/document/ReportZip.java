package dev.kaizen.compliance.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A report in all its forms, with a manifest that the log's key signs, and the log's proofs. */
public final class ReportZip {
  private static final String READ_ME =
      """
      What is here
        report.*            the same report in each of its forms
        proofs/head.txt     the newest signed head of the audit log (C2SP checkpoint)
        proofs/keys.txt     the public keys of the log: compare them with those you were given
        proofs/inclusion.json  that the log's state at the window's end is part of that head's tree
        MANIFEST.sha256     the SHA-256 of each file
        MANIFEST.signed     a note over the manifest's SHA-256, signed by the log's key (Ed25519)

      How to check it
        sha256sum -c MANIFEST.sha256
        The third line of MANIFEST.signed is the SHA-256 of MANIFEST.sha256. The signature is over
        the first three lines, each with its line end; its base64 begins with four bytes of key id.
        The log itself: export it and run  ./kaizen verify FILE
      """;

  private ReportZip() {}

  /**
   * @param sign gives a text back with the signature of the log's key under it
   */
  public static byte[] write(
      ReportContent content, ReportProofs proofs, UnaryOperator<String> sign) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.txt", bytes(READ_ME));
    files.put("report.pdf", ReportPdf.write(content));
    files.put("report.xlsx", ReportXlsx.write(content));
    files.put("report.csv", ReportCsv.write(content));
    files.put("report.json", ReportJson.write(content));
    files.put("report.oscal.json", ReportOscal.write(content));
    files.put("proofs/head.txt", bytes(proofs.head()));
    files.put("proofs/keys.txt", bytes(String.join("\n", proofs.keys()) + "\n"));
    files.put("proofs/inclusion.json", bytes(proofs.inclusion()));
    byte[] manifest =
        bytes(
            files.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    files.put("MANIFEST.sha256", manifest);
    files.put(
        "MANIFEST.signed",
        bytes(
            sign.apply(
                "kaizen report manifest\n%s\n%s\n".formatted(content.tenant(), sha256(manifest)))));
    return zipped(files, content.generatedAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
  }

  private static byte[] zipped(Map<String, byte[]> files, LocalDateTime at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
