/// Tests of the pages, over canned answers.
@NullMarked
package symposium.web;

import org.jspecify.annotations.NullMarked;
