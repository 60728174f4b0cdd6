package symposium.core.fuse;

import symposium.core.rank.Calibration;
import symposium.core.rank.Ranking;
import symposium.core.retrieve.Coverage;
import symposium.core.retrieve.ExpertId;

/// One expert's answer as fusion hears it. Thread-safe: immutable.
///
/// @param expert the expert
/// @param ranking its papers
/// @param calibration how its scores become comparable
/// @param coverage which papers it could see
public record Voice(ExpertId expert, Ranking ranking, Calibration calibration, Coverage coverage) {}
