/** Holds the values that describe a partner: its identity, its type, and its membership of the office's own organization. */
@NullMarked
package org.pactrail.events.partner;

import org.jspecify.annotations.NullMarked;
