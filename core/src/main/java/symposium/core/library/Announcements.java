package symposium.core.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symposium.core.model.PaperId;

/// What was announced when, durably, as announcement feeds said. Papers may be announced before
/// their records are harvested. Implementations are thread-safe.
public interface Announcements {

  /// Keeps announcements, all or none. Of several of one paper on one day the strongest type stays,
  /// so adding a feed again changes nothing.
  ///
  /// @param announcements what a feed said
  /// @return how many were new or became stronger
  int add(Collection<Announcement> announcements);

  /// What was announced on a day.
  ///
  /// @param day the day
  /// @return one entry per paper, by paper
  List<Announcement> on(LocalDate day);

  /// When some papers were announced.
  ///
  /// @param papers ids as they were announced
  /// @return announcements by paper, oldest first; papers never announced are left out
  Map<PaperId, List<Announcement>> of(Collection<PaperId> papers);

  /// The newest day of which anything is known.
  ///
  /// @return the day, or empty when no feed was ever read
  Optional<LocalDate> latestDay();
}
