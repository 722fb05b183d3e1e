package dev.kaizen.audit.head;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.verifier.MerkleTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {

  /**
   * Proofs of github.com/transparency-dev/merkle (see the file) come out the same, hash by hash.
   */
  @Test
  void proofs_are_those_that_another_implementation_publishes() throws IOException {
    JsonNode vectors =
        new JsonMapper().readTree(getClass().getResourceAsStream("merkle-vectors.json"));
    List<byte[]> leaves = new ArrayList<>();
    vectors
        .path("leaves")
        .forEach(leaf -> leaves.add(MerkleTree.leaf(HexFormat.of().parseHex(leaf.asText()))));
    TreeReader tree = new TreeReader(new Grown(leaves), leaves.size());
    for (JsonNode one : vectors.path("inclusion")) {
      long size = one.path("treeSize").asLong();
      assertThat(base64(tree.root(size))).isEqualTo(one.path("root").asText());
      assertThat(base64(tree.inclusion(one.path("leafIdx").asLong(), size)))
          .isEqualTo(texts(one.path("proof")));
    }
    for (JsonNode one : vectors.path("consistency")) {
      assertThat(base64(tree.consistency(one.path("size1").asLong(), one.path("size2").asLong())))
          .isEqualTo(texts(one.path("proof")));
    }
    assertThat(vectors.path("inclusion")).hasSize(3);
    assertThat(vectors.path("consistency")).hasSize(4);
  }

  /** Checked as RFC 9162 says to check, which is another way than the one they are made in. */
  @Test
  void every_proof_of_a_tree_with_two_levels_is_good_and_of_no_other_leaf() {
    List<byte[]> leaves = leaves(600);
    TreeReader tree = new TreeReader(new Grown(leaves), 600);
    for (long size : new long[] {1, 2, 3, 7, 8, 255, 256, 257, 300, 511, 512, 513, 600}) {
      byte[] root = tree.root(size);
      for (long place = 0; place < size; place++) {
        List<byte[]> path = tree.inclusion(place, size);
        byte[] leaf = leaves.get((int) place);
        assertThat(Rfc9162.includes(leaf, place, size, path, root)).isTrue();
        assertThat(Rfc9162.includes(MerkleTree.leaf(leaf), place, size, path, root)).isFalse();
      }
      for (long fewer = 1; fewer <= size; fewer++) {
        List<byte[]> proof = tree.consistency(fewer, size);
        assertThat(Rfc9162.grows(fewer, size, proof, tree.root(fewer), root)).isTrue();
        assertThat(Rfc9162.grows(fewer, size, proof, tree.root(fewer - 1), root)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"65535, 1", "65536, 0", "65536, 65535", "65537, 65536", "70000, 300", "70000, 69999"})
  void tree_with_three_levels_has_the_root_and_the_proofs_it_should(int size, long place) {
    List<byte[]> leaves = leaves(size);
    MerkleTree plain = new MerkleTree();
    leaves.forEach(plain::add);
    TreeReader tree = new TreeReader(new Grown(leaves), size);
    assertThat(tree.root(size)).isEqualTo(plain.root());
    assertThat(
            Rfc9162.includes(
                leaves.get((int) place), place, size, tree.inclusion(place, size), plain.root()))
        .isTrue();
    assertThat(
            Rfc9162.grows(
                place + 1,
                size,
                tree.consistency(place + 1, size),
                tree.root(place + 1),
                plain.root()))
        .isTrue();
  }

  @Test
  void proof_of_one_of_a_hundred_thousand_reads_some_hundred_hashes() {
    Grown grown = new Grown(leaves(100_000));
    new TreeReader(grown, 100_000).inclusion(54_321, 100_000);
    assertThat(grown.read()).isLessThan(4 * Subtrees.WIDTH);
  }

  private static List<byte[]> leaves(int count) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(MerkleTree.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
    }
    return leaves;
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(TreeReaderTest::base64).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Subtrees as TreeGrowth would have kept them. */
  private static final class Grown implements Subtrees {
    private final List<byte[][]> levels = new ArrayList<>();
    private long read;

    Grown(List<byte[]> leaves) {
      levels.add(leaves.toArray(new byte[0][]));
      while (levels.getLast().length >= WIDTH) {
        byte[][] below = levels.getLast();
        byte[][] level = new byte[below.length / WIDTH][];
        for (int i = 0; i < level.length; i++) {
          MerkleTree tree = new MerkleTree();
          Arrays.stream(below, i * WIDTH, (i + 1) * WIDTH).forEach(tree::add);
          level[i] = tree.root();
        }
        levels.add(level);
      }
    }

    long read() {
      return read;
    }

    @Override
    public byte[][] roots(int level, long from, long to) {
      read += to - from;
      return Arrays.copyOfRange(levels.get(level), (int) from, (int) to);
    }
  }
}
