/** What a signed partnership promises: instrument, money with its USD value at signature, and where it goes. */
@NullMarked
package org.pactrail.events.agreement;

import org.jspecify.annotations.NullMarked;
