@NullMarked
package symposium.web.account;

import org.jspecify.annotations.NullMarked;
