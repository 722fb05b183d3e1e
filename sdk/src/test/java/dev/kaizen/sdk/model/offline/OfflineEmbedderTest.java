package dev.kaizen.sdk.model.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OfflineEmbedderTest {
  private final OfflineEmbedder embedder = new OfflineEmbedder();

  @Test
  void texts_that_share_words_are_nearer_than_texts_that_do_not() {
    double near = cosine("approval of purchases", "who approves a purchase");
    double far = cosine("approval of purchases", "opening hours of the canteen");
    assertThat(near).isGreaterThan(0.4).isGreaterThan(far + 0.3);
  }

  @Test
  void a_typing_error_still_leaves_a_text_near() {
    assertThat(cosine("purchasing policy", "purchasng policy"))
        .isGreaterThan(cosine("purchasing policy", "catering menu") + 0.2);
  }

  @Test
  void a_text_without_words_is_all_zeros() {
    assertThat(vector("?! the of")).containsOnly(0f);
  }

  @Property(tries = 200)
  void same_text_gives_same_vector_of_length_one_or_zero(@ForAll String text) {
    float[] vector = vector(text);
    assertThat(vector).hasSize(embedder.dimension()).containsExactly(vector(text));
    double length = dot(vector, vector);
    assertThat(length == 0 || Math.abs(length - 1) < 1e-5).isTrue();
  }

  @Test
  void the_vector_never_changes_between_releases_because_stored_ones_are_compared_with_new_ones() {
    float[] vector = vector("Purchases above 10,000 EUR need two reviewers.");
    double fingerprint = 0;
    for (int i = 0; i < vector.length; i++) {
      fingerprint += vector[i] * (i + 1);
    }
    assertThat(fingerprint).isCloseTo(FINGERPRINT, within(1e-3));
  }

  private static final double FINGERPRINT = 27.47086;

  private double cosine(String a, String b) {
    return dot(vector(a), vector(b));
  }

  private float[] vector(String text) {
    return embedder.embed(List.of(text)).getFirst();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
