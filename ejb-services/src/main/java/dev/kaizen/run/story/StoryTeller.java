package dev.kaizen.run.story;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.run.story.Chapter.Proof;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEventCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lays a run's journal beside its trail. The trail leads: it is what nobody can bend. */
final class StoryTeller {
  private final Map<Long, Recorded> journal = new HashMap<>();
  private final List<Chapter> chapters = new ArrayList<>();

  private StoryTeller(List<Recorded> events) {
    events.forEach(event -> journal.put(event.seq(), event));
  }

  /**
   * @param entries of the run and of the requests it opened, in any order
   * @param events of the run's journal
   * @param whole whether these are all
   */
  static Story tell(UUID run, List<AuditEntry> entries, List<Recorded> events, boolean whole) {
    StoryTeller teller = new StoryTeller(events);
    entries.stream().sorted(Comparator.comparingLong(AuditEntry::seq)).forEach(teller::add);
    List<Long> untold = teller.journal.keySet().stream().sorted().toList();
    return new Story(run, teller.chapters, untold, whole);
  }

  private void add(AuditEntry entry) {
    if (!(JsonText.parse(entry.payload()) instanceof Map<?, ?> facts)
        || !(facts.get("eventHash") instanceof String hash)
        || !(facts.get("seq") instanceof Number seq)) {
      chapters.add(new Chapter(entry, null, Proof.ENTRY_ALONE));
      return;
    }
    Recorded event = journal.remove(seq.longValue());
    Proof proof =
        event == null
            ? Proof.MISSING
            : hash.equals(sha256(RunEventCodec.toJson(event.event())))
                ? Proof.PROVED
                : Proof.CHANGED;
    chapters.add(new Chapter(entry, event, proof));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
