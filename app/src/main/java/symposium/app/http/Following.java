package symposium.app.http;

import symposium.core.reader.Deliveries;
import symposium.core.reader.Follows;
import symposium.core.reader.PaperNotes;
import symposium.follow.interest.PastedPapers;
import symposium.follow.interest.PersonalFeed;

/// What a reader follows and keeps. Thread-safe, if its parts are.
///
/// @param follows what readers follow
/// @param notes their tags and notes
/// @param deliveries what was brought to them
/// @param feed composes their lists
/// @param pasted finds the papers a pasted text names
public record Following(
    Follows follows,
    PaperNotes notes,
    Deliveries deliveries,
    PersonalFeed feed,
    PastedPapers pasted) {}
