package dev.kaizen.compliance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.verifier.LogKey;
import dev.kaizen.verifier.SignedHead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Whoever has the ZIP and the log's key can check every byte of it, with tools of their own. */
class ReportZipTest {
  private static final ReportProofs PROOFS =
      new ReportProofs("a head\n", List.of("a key"), "{\"seq\":1}");

  private final KeyPair pair;
  private final LogKey key;

  ReportZipTest() throws Exception {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] spki = pair.getPublic().getEncoded();
    key =
        LogKey.of(
            "example.org/audit/acme", Arrays.copyOfRange(spki, spki.length - 32, spki.length));
  }

  @Test
  void manifest_lists_every_file_with_its_hash_and_the_key_signs_it() throws Exception {
    Map<String, byte[]> files = files(ReportZip.write(SampleReport.soc2(), PROOFS, this::signed));

    assertThat(files.keySet())
        .contains(
            "report.pdf",
            "report.xlsx",
            "report.csv",
            "report.json",
            "report.oscal.json",
            "proofs/head.txt",
            "proofs/keys.txt",
            "proofs/inclusion.json",
            "README.txt");
    Map<String, byte[]> listed = new LinkedHashMap<>(files);
    listed.remove("MANIFEST.sha256");
    listed.remove("MANIFEST.signed");
    StringBuilder expected = new StringBuilder();
    for (Map.Entry<String, byte[]> file : listed.entrySet()) {
      expected.append(sha256(file.getValue())).append("  ").append(file.getKey()).append('\n');
    }
    String manifest = text(files, "MANIFEST.sha256");
    assertThat(manifest).isEqualTo(expected.toString());

    String note = text(files, "MANIFEST.signed");
    String[] lines = note.split("\n", -1);
    assertThat(lines[2]).isEqualTo(sha256(manifest.getBytes(StandardCharsets.UTF_8)));
    byte[] both = Base64.getDecoder().decode(lines[4].split(" ")[2]);
    String body = String.join("\n", lines[0], lines[1], lines[2]) + "\n";
    byte[] signature = Arrays.copyOfRange(both, 4, both.length);
    assertThat(key.hasSigned(body, signature)).isTrue();
    assertThat(key.hasSigned(body.replace(lines[2], "0".repeat(64)), signature)).isFalse();
  }

  @Test
  void nobody_takes_the_note_for_a_head_of_the_log() throws Exception {
    String note =
        text(files(ReportZip.write(SampleReport.soc2(), PROOFS, this::signed)), "MANIFEST.signed");
    assertThatThrownBy(() -> SignedHead.parse(note)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void same_content_gives_the_same_report_files() throws Exception {
    Map<String, byte[]> one = files(ReportZip.write(SampleReport.soc2(), PROOFS, this::signed));
    Map<String, byte[]> two = files(ReportZip.write(SampleReport.soc2(), PROOFS, this::signed));
    assertThat(withoutXlsx(one)).isEqualTo(withoutXlsx(two)).hasSize(8);
  }

  /** A workbook's parts carry the time at which they were written. */
  private static List<String> withoutXlsx(Map<String, byte[]> files) {
    return text(files, "MANIFEST.sha256").lines().filter(l -> !l.endsWith(".xlsx")).toList();
  }

  private String signed(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return text + "\n" + SignedHead.line(key, signature.sign());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
