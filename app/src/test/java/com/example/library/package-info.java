/// A program of somebody else's that embeds a library and brings an expert of its own: the example
/// of the guide to the mixture.
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
