/// The models a library has beside those that ship: finding, adding, checking and removing them.
///
/// In: what a user names (a known model, a folder, a jar, a manifest, an address). Out: folders
/// `HOME/models/NAME`, each with a manifest and its files. Start at
/// [symposium.app.models.ModelShelf]. Searching with the models is `app.wire`'s business.
@NullMarked
package symposium.app.models;

import org.jspecify.annotations.NullMarked;
