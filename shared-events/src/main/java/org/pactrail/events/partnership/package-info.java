/** What a partnership goes through before signature, and the stages and endings of its whole life. */
@NullMarked
package org.pactrail.events.partnership;

import org.jspecify.annotations.NullMarked;
