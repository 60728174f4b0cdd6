package symposium.web;

/// What every page says about the installation. Thread-safe: immutable.
///
/// @param version the product's version, as shown at the bottom of each page
/// @param papers papers in the library, 0 or more
public record PageContext(String version, long papers) {}
