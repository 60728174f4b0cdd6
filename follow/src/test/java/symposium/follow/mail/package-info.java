/// Tests of sending mail, against real servers on this machine.
@NullMarked
package symposium.follow.mail;

import org.jspecify.annotations.NullMarked;
