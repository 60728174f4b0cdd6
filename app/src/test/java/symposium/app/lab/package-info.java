/// Tests of evaluations on libraries that are made for them.
@NullMarked
package symposium.app.lab;

import org.jspecify.annotations.NullMarked;
