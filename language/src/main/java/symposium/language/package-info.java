/// A language model somewhere else, asked over HTTP, and the expert that searches by what it says.
///
/// In: [symposium.language.LanguageSettings], which name an OpenAI-compatible endpoint. Out: a
/// [symposium.core.retrieve.Retriever]. Start at [symposium.language.ExpansionRetriever], which
/// says what is searched by, and [symposium.language.LanguageModel], which bounds what asking may
/// cost. What a model says is nobody's word: it is cut, cleaned and read as words, never as query
/// syntax, never as markup. Nothing is sent anywhere before somebody configures where to.
@NullMarked
package symposium.language;

import org.jspecify.annotations.NullMarked;
