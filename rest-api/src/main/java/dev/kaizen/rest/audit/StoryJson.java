package dev.kaizen.rest.audit;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.run.EventJson;
import dev.kaizen.run.story.Chapter;
import dev.kaizen.run.story.Story;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run from its trigger to its outcome, as its audit trail tells it. */
@Schema(
    name = "AuditStory",
    example =
        """
        {"run":"0193f0aa-1111-7abc-8def-000000000001","chapters":[
         {"entry":{"seq":7,"at":"2026-11-23T09:00:00Z","actor":"mia",
           "origin":{"channel":"rest","address":"192.0.2.17"},"action":"run.started",
           "subjectType":"run","subjectId":"0193f0aa-1111-7abc-8def-000000000001",
           "payload":"{}","prevHash":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
           "hash":"fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"},
          "event":{"seq":1,"at":"2026-11-23T09:00:00Z","kind":"Started",
           "event":{"input":{"question":"What is a purchase order?"}}},"proof":"proved"}],
         "untold":[],"whole":true}""")
public record StoryJson(
    UUID run,
    List<ChapterJson> chapters,
    @Schema(description = "Events of the journal that the trail does not know") List<Long> untold,
    @Schema(description = "Whether all is here: past 1,000 entries or events it is cut off")
        boolean whole) {

  /** An entry, and what the run's journal holds of it. */
  @Schema(name = "AuditChapter")
  public record ChapterJson(
      AuditEntryJson entry,
      @Schema(description = "Prompt, passages, calls, answers, decisions; null when there is none")
          @Nullable EventJson event,
      @Schema(
              description =
                  "proved: the event's SHA-256 is the one in the trail; changed; missing;"
                      + " entry-alone: no event belongs to it")
          String proof) {

    static ChapterJson of(Chapter c) {
      return new ChapterJson(
          AuditEntryJson.of(c.entry()),
          c.event() == null ? null : EventJson.of(c.event()),
          Texts.lower(c.proof()));
    }
  }

  static StoryJson of(Story s) {
    return new StoryJson(
        s.run(), s.chapters().stream().map(ChapterJson::of).toList(), s.untold(), s.whole());
  }
}
