package dev.kaizen.examples.purchaseapproval;

import dev.kaizen.examples.Example;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.offline.OfflineEmbedder;
import dev.kaizen.sdk.run.Retriever;
import dev.kaizen.sdk.workflow.SearchMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The example's documents as two small knowledge bases in memory, searched by vectors alone. */
public final class Documents implements Retriever {
  private final OfflineEmbedder embedder = new OfflineEmbedder();
  private final Map<String, List<Passage>> bases =
      Map.of(
          "purchasing-policy", policy(),
          "quotes", quotes("quote-northwind.pdf", "quote-brightline.pdf"));

  @Override
  public List<Passage> retrieve(String knowledgeBase, String query, int k, SearchMode mode) {
    List<Passage> passages = bases.get(knowledgeBase);
    if (passages == null) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no such knowledge base");
    }
    float[] wanted = embedder.embed(List.of(query)).getFirst();
    return passages.stream()
        .map(p -> scored(p, nearness(wanted, embedder.embed(List.of(p.text())).getFirst())))
        .sorted(Comparator.comparingDouble(Passage::score).reversed())
        .limit(k)
        .toList();
  }

  private static List<Passage> policy() {
    String text = new String(read("purchasing-policy.md"), StandardCharsets.UTF_8);
    List<Passage> sections = new ArrayList<>();
    for (String section : text.split("(?m)^## ")) {
      String heading = section.lines().findFirst().orElse("");
      sections.add(
          new Passage(
              "policy-" + sections.size(),
              "policy",
              "Purchasing policy",
              null,
              heading,
              section,
              0));
    }
    return sections;
  }

  private static List<Passage> quotes(String... files) {
    List<Passage> pages = new ArrayList<>();
    for (String file : files) {
      try (PDDocument pdf = Loader.loadPDF(read(file))) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          pages.add(
              new Passage(file + "#" + page, file, file, page, null, stripper.getText(pdf), 0));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return pages;
  }

  private static byte[] read(String file) {
    try (InputStream in = Example.class.getResourceAsStream("purchaseapproval/documents/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Passage scored(Passage p, double score) {
    return new Passage(
        p.chunkId(), p.documentId(), p.title(), p.page(), p.heading(), p.text(), score);
  }

  private static double nearness(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
