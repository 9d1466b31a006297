/** The whole program over real HTTP, on a real ledger file. */
@NullMarked
package org.pactrail.app;

import org.jspecify.annotations.NullMarked;
