package dev.kaizen.knowledge.store;

/**
 * The statements of the two searches. A base of up to {@value #EXACT} chunks is compared vector by
 * vector: that takes milliseconds and misses nothing. A larger one is searched by the index of its
 * dimension, which all bases share, so the index goes on looking while other bases' chunks come
 * first.
 */
final class Searches {
  static final int EXACT = 5_000;

  static final String CHUNKS =
      "select coalesce(sum(chunks), 0) from document where knowledge_base = ?";

  static final String SCAN =
      "select set_config('hnsw.iterative_scan', 'relaxed_order', true),"
          + " set_config('hnsw.ef_search', '100', true)";

  /** Without the cast of the index, so that none is used. */
  static final String NEAREST_OF_ALL =
      """
      select * from (
        select c.id, c.document_id, d.title, c.page, c.heading, c.text,
               1 - (c.embedding <=> ?::vector) as score
        from chunk c join document d on d.id = c.document_id
        where c.knowledge_base = ? and vector_dims(c.embedding) = ?) found
      where score <> 'NaN' order by score desc, id limit ?
      """;

  /** The dimension stands in the text so that its partial index fits; it is a number of ours. */
  static final String NEAREST =
      """
      select * from (
        select c.id, c.document_id, d.title, c.page, c.heading, c.text,
               1 - (c.embedding::vector(%1$d) <=> ?::vector(%1$d)) as score
        from chunk c join document d on d.id = c.document_id
        where c.knowledge_base = ? and vector_dims(c.embedding) = %1$d
        order by c.embedding::vector(%1$d) <=> ?::vector(%1$d) limit ?) found
      where score <> 'NaN' order by score desc, id
      """;

  /**
   * What holds all that was asked for comes first; of the rest, what holds most of the words, so
   * that a question in full finds, too. Each word is quoted: none is taken for an operator.
   */
  static final String MATCHING =
      """
      with words as (
        select websearch_to_tsquery('english', ?) as strict,
               array(select ('''' || replace(replace(w, '\\', '\\\\'), '''', '''''') || '''')::tsquery
                     from unnest(tsvector_to_array(to_tsvector('english', ?))) w) as each),
      query as (
        select strict, each,
               (select string_agg(e::text, ' | ') from unnest(each) e)::tsquery as any_of
        from words)
      select c.id, c.document_id, d.title, c.page, c.heading, c.text,
             case when c.words @@ q.strict then 1 else 0 end
             + 0.9 * (select count(*) from unnest(q.each) e where c.words @@ e)
               / greatest(cardinality(q.each), 1)
             + 0.1 * ts_rank_cd(c.words, q.any_of, 32) as score
      from query q
        join chunk c on c.words @@ q.any_of
        join document d on d.id = c.document_id
      where c.knowledge_base = ?
      order by score desc, c.id limit ?
      """;

  private Searches() {}
}
