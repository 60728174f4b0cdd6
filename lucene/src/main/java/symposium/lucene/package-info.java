/// The embedded indexes and the experts that live in them, on Apache Lucene.
///
/// Start at [symposium.lucene.LuceneLexicalIndex] and [symposium.lucene.LuceneVectorSpace], the
/// writing sides; [symposium.lucene.Bm25Retriever] and [symposium.lucene.VectorRetriever] read
/// them, [symposium.lucene.LuceneMatcher] shows what matched. Lucene's own types never leave this
/// package.
@NullMarked
package symposium.lucene;

import org.jspecify.annotations.NullMarked;
