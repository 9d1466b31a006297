/** Holds the values of a signed agreement: instrument, money with its USD value at signature, and its regions and priorities. */
@NullMarked
package org.pactrail.events.agreement;

import org.jspecify.annotations.NullMarked;
